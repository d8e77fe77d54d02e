using System.ComponentModel;

namespace Ticketing.AspNetCore.Projects;

/// <summary>Who follows a project.</summary>
internal sealed record FollowerList([property: Description("Their user ids.")] IReadOnlyList<string> Items);
