using System.ComponentModel;

namespace Ticketing.AspNetCore.Subjects;

/// <summary>What a ticket is about.</summary>
internal sealed record SubjectList(
    [property: Description("What the caller may know of.")] IReadOnlyList<SubjectItem> Items);
