using System.ComponentModel;
using Ticketing.Access;

namespace Ticketing.AspNetCore.Roles;

/// <summary>A permission in a scope.</summary>
internal sealed record GrantItem
{
    [Description("The permission's name, such as tickets.view.")]
    public string? Permission { get; init; }

    [Description("On which tickets it holds.")]
    public ScopeName? Scope { get; init; }

    public static GrantItem From(PermissionGrant grant) => new() { Permission = grant.Permission.Name, Scope = (ScopeName)grant.Scope };
}
