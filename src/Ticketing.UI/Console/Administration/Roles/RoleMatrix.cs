using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Lays a role out as permissions and scopes.</summary>
internal static class RoleMatrix
{
    public static IReadOnlyList<Scope> Scopes { get; } = Enum.GetValues<Scope>();

    // They concern no ticket that is there already: only a project, or everything.
    private static readonly HashSet<Permission> Ticketless =
    [
        Permission.Create, Permission.CreateForOthers, Permission.Import, Permission.SeePeople, Permission.ManagePeople,
        Permission.ManageProject, Permission.CreateProjects, Permission.ManageRoles,
        Permission.ManageOutbox, Permission.Train, Permission.Mentor, Permission.WriteScenarios,
    ];

    /// <param name="granted">What is ticked.</param>
    /// <param name="own">The host's own permissions.</param>
    /// <param name="reader">Who may tick no more than he holds.</param>
    public static IReadOnlyList<MatrixGroup> Of(IReadOnlyCollection<PermissionGrant> granted, IEnumerable<Permission> own, Actor reader)
    {
        var others = own.Concat(granted.Select(grant => grant.Permission)).Except(Permission.BuiltIn);
        return
        [
            .. from permission in Permission.BuiltIn.Concat(others.OrderBy(one => one.Name, StringComparer.Ordinal))
               group Row(permission, granted, reader) by GroupOf(permission) into rows
               select new MatrixGroup(rows.Key, [.. rows]),
        ];
    }

    /// <summary>What was ticked; what is no grant is left out.</summary>
    public static IReadOnlyList<PermissionGrant> Read(IEnumerable<string?> values) =>
    [
        .. from value in values
           let words = value?.Split(' ') ?? []
           where words.Length == 2 && words[0].Length > 0 && Enum.TryParse<Scope>(words[1], out var known) && Enum.IsDefined(known)
           select new PermissionGrant(new(words[0]), Enum.Parse<Scope>(words[1])),
    ];

    private static MatrixRow Row(Permission permission, IReadOnlyCollection<PermissionGrant> granted, Actor reader) => new(
        permission,
        [
            .. from scope in Scopes
               let grant = new PermissionGrant(permission, scope)
               let isGranted = granted.Contains(grant)
               select new MatrixCell(
                   grant, isGranted, isGranted || scope >= Scope.Project || !Ticketless.Contains(permission),
                   reader.FindMissing(new("", [grant])) is null),
        ]);

    private static string GroupOf(Permission permission) =>
        !Permission.BuiltIn.Contains(permission) ? "Host"
        : permission.Name.StartsWith("tickets.", StringComparison.Ordinal) ? "Tickets"
        : permission.Name.StartsWith("comments.", StringComparison.Ordinal) ? "Comments"
        : "Desk";
}
