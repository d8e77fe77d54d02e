using System.ComponentModel;

namespace Ticketing.AspNetCore.People;

/// <summary>A role as somebody holds it.</summary>
internal sealed record GrantedRoleItem
{
    [Description("The role's name.")]
    public string? Role { get; init; }

    [Description("The key of the project in which it was granted; null when everywhere.")]
    public string? Project { get; init; }
}
