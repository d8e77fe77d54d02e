using System.ComponentModel;

namespace Ticketing.AspNetCore.People;

/// <summary>A team or an organisation.</summary>
internal sealed record NamedItem(
    [property: Description("Unique: lower-case letters and digits joined by hyphens.")] string Key,
    [property: Description("What people read.")] string Name);
