using System.ComponentModel;
using Ticketing.People;

namespace Ticketing.AspNetCore.People;

/// <summary>The roles of a person.</summary>
internal sealed record UserRolesRequest
{
    [Description("All the roles he holds.")]
    public IReadOnlyList<GrantedRoleItem?>? Roles { get; init; }

    /// <exception cref="TicketValidationException">A role has no name.</exception>
    public IReadOnlyList<GrantedRole> ToRoles()
    {
        var errors = new FieldErrors();
        if (Roles is null)
            errors.Add("roles", "This is required; an empty list takes all away.");
        for (var i = 0; i < Roles?.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Roles[i]?.Role))
                errors.Add($"roles[{i}].role", "This is required and must not be blank.");
        }

        errors.ThrowIfAny();
        return [.. Roles!.Select(granted => new GrantedRole(granted!.Role!, granted.Project))];
    }
}
