using System.Collections.Immutable;
using Ticketing.People;
using Ticketing.Storage.Dapper.Directory;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes users, their teams and roles.</summary>
internal static class UserWriter
{
    public static async Task SaveAsync(WriteScope scope, User user)
    {
        var row = new
        {
            scope.Tenant,
            user.Id,
            user.DisplayName,
            user.Email,
            user.Locale,
            user.TimeZone,
            user.Organisation,
            IsActive = user.IsActive ? 1 : 0,
            IdFolded = Folded.Of(user.Id),
            NameFolded = Folded.Of(user.DisplayName),
            EmailFolded = user.Email is null ? null : Folded.Of(user.Email),
        };
        // Not asked for before: of two who save the same new person at the same time, one finds him there.
        if (await scope.ExecuteAsync(UserSql.Insert, row) == 0)
        {
            // Somebody who is there keeps his teams and roles: they have changes of their own.
            await scope.ExecuteAsync(UserSql.Update, row);
            return;
        }

        await InsertTeamsAsync(scope, user.Id, user.Teams);
        await InsertRolesAsync(scope, user.Id, user.Roles);
    }

    public static async Task SetTeamsAsync(WriteScope scope, string userId, EquatableSet teams)
    {
        await RequireAsync(scope, userId);
        await scope.ExecuteAsync(UserSql.DeleteTeams, new { scope.Tenant, UserId = userId });
        await InsertTeamsAsync(scope, userId, teams);
    }

    public static async Task SetRolesAsync(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles)
    {
        await RequireAsync(scope, userId);
        await scope.ExecuteAsync(UserSql.DeleteRoles, new { scope.Tenant, UserId = userId });
        await InsertRolesAsync(scope, userId, roles);
    }

    private static Task InsertTeamsAsync(WriteScope scope, string userId, EquatableSet teams) =>
        scope.ExecuteEachAsync(UserSql.InsertTeam, teams.Select(team => new { scope.Tenant, UserId = userId, Team = team }));

    private static Task InsertRolesAsync(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles) =>
        scope.ExecuteEachAsync(
            UserSql.InsertRole,
            roles.Select((granted, ordinal) => new { scope.Tenant, UserId = userId, Ordinal = ordinal, granted.Role, granted.Project }));

    // Locks the person's row, so that of two who set his teams or roles at the same time the second takes away what the first one put.
    private static async Task RequireAsync(WriteScope scope, string userId)
    {
        if (await scope.ExecuteAsync(UserSql.Lock, new { scope.Tenant, UserId = userId }) == 0)
            throw new InvalidOperationException($"There is no user '{userId}'.");
    }
}
