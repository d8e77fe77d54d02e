using System.ComponentModel;
using Ticketing.Access;

namespace Ticketing.AspNetCore.Roles;

/// <summary>A role.</summary>
internal sealed record RoleItem(
    [property: Description("Unique, compared without case.")] string Name,
    [property: Description("What it allows.")] IReadOnlyList<GrantItem> Grants)
{
    public static RoleItem From(Role role) => new(role.Name, [.. role.Grants.Select(GrantItem.From)]);
}
