using System.ComponentModel;
using Ticketing.Access;

namespace Ticketing.AspNetCore.Roles;

/// <summary>A role to define.</summary>
internal sealed record RoleRequest
{
    [Description("What it allows.")]
    public IReadOnlyList<GrantItem?>? Grants { get; init; }

    /// <exception cref="TicketValidationException">A grant is incomplete.</exception>
    public Role ToRole(string name)
    {
        var errors = new FieldErrors();
        if (Grants is null)
            errors.Add("grants", "This is required; an empty list allows nothing.");
        for (var i = 0; i < Grants?.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Grants[i]?.Permission))
                errors.Add($"grants[{i}].permission", "This is required and must not be blank.");
            if (Grants[i]?.Scope is null)
                errors.Add($"grants[{i}].scope", "This is required: own, assigned, team, organisation, project or all.");
        }

        errors.ThrowIfAny();
        return new(name, [.. Grants!.Select(grant => new PermissionGrant(new(grant!.Permission!), (Scope)grant.Scope!))]);
    }
}
