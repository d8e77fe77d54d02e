using Ticketing.Access;

namespace Ticketing.Training.Fence;

/// <summary>What people may do where exercises are. Nobody is granted them: they follow from what he may do in the tenant itself.</summary>
internal static class TrainingRoles
{
    private static readonly Permission[] Work =
    [
        Permission.View, Permission.Edit, Permission.Triage, Permission.Assign, Permission.Take, Permission.Work, Permission.Verify,
        Permission.Reopen, Permission.Cancel, Permission.Comment, Permission.ReadInternal, Permission.WriteInternal,
        Permission.ManageWatchers, Permission.LogTime,
    ];

    /// <summary>A trainee in the project that is his: there he is what an agent of the help desk is.</summary>
    public static Role Trainee { get; } = new("Training.Trainee", [.. In(Scope.All, Permission.SeePeople), .. In(Scope.Project, Work)]);

    /// <summary>Whoever mentors sees every exercise and writes on it.</summary>
    public static Role Mentor { get; } = new(
        "Training.Mentor",
        [
            .. In(
                Scope.All, Permission.SeePeople, Permission.View, Permission.Comment, Permission.ReadInternal, Permission.WriteInternal,
                Permission.Export),
        ]);

    /// <summary>A persona files tickets, writes, and opens them again. Nobody signs in as one.</summary>
    public static Role Persona { get; } = new(
        "Training.Persona",
        [
            .. In(Scope.All, Permission.Create, Permission.Assign),
            .. In(Scope.Own, Permission.View, Permission.Comment, Permission.Reopen, Permission.Verify),
        ]);

    private static IEnumerable<PermissionGrant> In(Scope scope, params Permission[] permissions) =>
        permissions.Select(permission => new PermissionGrant(permission, scope));
}
