using System.Collections.Immutable;

namespace Ticketing.Access;

/// <summary>A named set of permissions, each in a scope. Immutable.</summary>
/// <param name="Name">Unique in the tenant, compared without case: <c>Agent</c>.</param>
/// <param name="Grants">What it allows.</param>
public sealed record Role(string Name, ImmutableArray<PermissionGrant> Grants)
{
    /// <summary>Files tickets; sees and edits his own and sees those of his organisation.</summary>
    public static readonly Role Requester = new("Requester",
    [
        .. In(Scope.Project, Permission.Create),
        .. In(
            Scope.Own,
            Permission.View, Permission.Edit, Permission.Comment, Permission.Verify, Permission.Reopen, Permission.Cancel,
            Permission.Export),
        .. In(Scope.Organisation, Permission.View, Permission.Comment, Permission.Export),
        .. KeptInformed,
    ]);

    /// <summary>Works on tickets assigned to him or his teams, or takes one from the waiting list.</summary>
    public static readonly Role Agent = new("Agent",
    [
        .. In(Scope.All, Permission.SeePeople),
        .. In(Scope.Project, Permission.Create, Permission.CreateForOthers),
        .. In(
            Scope.Own,
            Permission.View, Permission.Edit, Permission.Triage, Permission.Assign, Permission.Comment, Permission.Verify,
            Permission.Reopen,
            Permission.Cancel, Permission.ManageWatchers, Permission.Export),
        .. OnHisDesk(Scope.Assigned),
        .. OnHisDesk(Scope.Team),
        .. In(Scope.Team, Permission.Take, Permission.ShareViews, Permission.ManageReplies),
        .. KeptInformed,
    ]);

    /// <summary>Changes the tickets he created and those of the projects he manages.</summary>
    public static readonly Role Manager = new("Manager",
    [
        .. In(Scope.All, Permission.SeePeople),
        .. EveryTicketPermission(Scope.Own),
        .. EveryTicketPermission(Scope.Project),
        .. In(
            Scope.Project, Permission.Create, Permission.CreateForOthers, Permission.Import, Permission.ManageProject,
            Permission.ShareViews, Permission.ManageReplies),
        .. KeptInformed,
    ]);

    /// <summary>Everything, everywhere.</summary>
    public static readonly Role Administrator = new("Administrator", [.. In(Scope.All, [.. Permission.BuiltIn])]);

    /// <summary>Learns on exercises; holds nothing on real tickets.</summary>
    public static readonly Role Trainee = new("Trainee", [.. In(Scope.All, Permission.SeePeople, Permission.Train)]);

    /// <summary>Accompanies trainees and writes what they train on; holds nothing on real tickets.</summary>
    public static readonly Role Mentor = new(
        "Mentor", [.. In(Scope.All, Permission.SeePeople, Permission.Mentor, Permission.WriteScenarios)]);

    /// <summary>The roles that every tenant has, unless the host or an administrator defined one of the same name.</summary>
    public static IReadOnlyList<Role> BuiltIn { get; } = [Requester, Agent, Manager, Administrator, Trainee, Mentor];

    /// <inheritdoc/>
    public bool Equals(Role? other) => other is not null && Name == other.Name && Grants.AsSpan().SequenceEqual(other.Grants.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Grants.Length);

    private static IEnumerable<PermissionGrant> In(Scope scope, params Permission[] permissions) =>
        permissions.Select(permission => new PermissionGrant(permission, scope));

    // Whoever was made a watcher reads along and may answer.
    private static IEnumerable<PermissionGrant> KeptInformed => In(Scope.Watched, Permission.View, Permission.Comment);

    private static IEnumerable<PermissionGrant> OnHisDesk(Scope scope) => In(
        scope,
        Permission.View, Permission.Edit, Permission.Triage, Permission.Assign, Permission.Work, Permission.Verify, Permission.Reopen,
        Permission.Comment, Permission.ReadInternal, Permission.WriteInternal, Permission.EditComments, Permission.ManageWatchers,
        Permission.LogTime, Permission.Export);

    private static IEnumerable<PermissionGrant> EveryTicketPermission(Scope scope) => In(
        scope,
        Permission.View, Permission.Edit, Permission.Triage, Permission.Move, Permission.Assign, Permission.Take, Permission.Work,
        Permission.Verify, Permission.Reopen, Permission.Cancel, Permission.Comment, Permission.ReadInternal, Permission.WriteInternal,
        Permission.EditComments, Permission.ManageComments, Permission.ManageWatchers, Permission.LogTime, Permission.ManageTime,
        Permission.SetAccessKeys, Permission.Export);
}
