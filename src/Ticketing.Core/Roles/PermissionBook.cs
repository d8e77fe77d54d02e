using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Items;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Roles;

/// <summary>
/// The permissions that there are: the built-in ones, those that the host declared (<see cref="TicketingBuilder.AddPermission"/>), and
/// those that its roles, workflows and kinds of items name. Any other one is a mistake and grants nothing. Immutable and thread-safe.
/// </summary>
public sealed class PermissionBook
{
    private readonly FrozenSet<Permission> known;
    private readonly FrozenDictionary<Permission, Func<CultureInfo, string>> names;

    internal PermissionBook(IEnumerable<DeclaredPermission> declared, IEnumerable<Role> hostsRoles, IEnumerable<IWorkflow> workflows,
        IEnumerable<TicketItemKind> itemKinds)
    {
        IReadOnlyList<DeclaredPermission> all = [.. declared];
        Own =
        [
            .. all.Select(one => one.Permission)
                .Concat(hostsRoles.SelectMany(role => role.Grants).Select(grant => grant.Permission))
                .Concat(workflows.SelectMany(workflow => workflow.Transitions).Select(transition => transition.Permission))
                .Concat(itemKinds.SelectMany(kind => (Permission[])[kind.Adding, kind.Managing]))
                .Where(IsWellNamed)
                .Except(Permission.BuiltIn)
                .OrderBy(permission => permission.Name, StringComparer.Ordinal),
        ];
        known = Permission.BuiltIn.Concat(Own).ToFrozenSet();
        // The last declaration that has a name counts.
        names = all.Where(one => one.Name is not null)
            .GroupBy(one => one.Permission)
            .ToFrozenDictionary(same => same.Key, same => same.Last().Name!);
    }

    /// <summary>What a permission's name must be, for messages.</summary>
    internal static string NameForm => $"1 to {TicketLimits.Tag} characters without blanks";

    /// <summary>The host's own, by name.</summary>
    public IReadOnlyList<Permission> Own { get; }

    /// <summary>Whether there is such a permission.</summary>
    public bool Contains(Permission permission) => known.Contains(permission);

    /// <summary>What the host calls a permission, in a language; null when it said nothing.</summary>
    public string? NameOf(Permission permission, CultureInfo culture) => names.GetValueOrDefault(permission)?.Invoke(culture);

    /// <summary>Whether it has a name that forms, roles and messages can carry.</summary>
    internal static bool IsWellNamed(Permission permission) =>
        !string.IsNullOrEmpty(permission.Name) && !permission.Name.Any(char.IsWhiteSpace)
        && FieldErrors.Reject(permission.Name, TicketLimits.Tag) is null;

    /// <summary>The role as far as its permissions are declared.</summary>
    internal Role Known(Role role) => role.Grants.All(grant => Contains(grant.Permission))
        ? role
        : role with { Grants = role.Grants.RemoveAll(grant => !Contains(grant.Permission)) };

    /// <summary>Everything, everywhere: the host's permissions included.</summary>
    internal Role Administrator => Own.Count == 0
        ? Role.Administrator
        : Role.Administrator with
        {
            Grants = Role.Administrator.Grants.AddRange(Own.Select(permission => new PermissionGrant(permission, Scope.All))),
        };
}
