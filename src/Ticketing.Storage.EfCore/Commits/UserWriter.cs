using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ticketing.People;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Tickets;

namespace Ticketing.Storage.EfCore.Commits;

/// <summary>Writes users, their teams and roles.</summary>
internal static class UserWriter
{
    public static async Task SaveAsync(WriteScope scope, User user)
    {
        var row = new UserEntity(
            scope.Tenant,
            user.Id,
            user.DisplayName,
            user.Email,
            user.Locale,
            user.TimeZone,
            user.Organisation,
            user.IsActive ? 1 : 0,
            Folded.Of(user.Id),
            Folded.Of(user.DisplayName),
            user.Email is null ? null : Folded.Of(user.Email));
        var updated = await scope.Set<UserEntity>().Where(stored => stored.Tenant == scope.Tenant && stored.Id == user.Id).ExecuteUpdateAsync(
            set => set.SetProperty(stored => stored.DisplayName, row.DisplayName)
                .SetProperty(stored => stored.Email, row.Email)
                .SetProperty(stored => stored.Locale, row.Locale)
                .SetProperty(stored => stored.TimeZone, row.TimeZone)
                .SetProperty(stored => stored.Organisation, row.Organisation)
                .SetProperty(stored => stored.IsActive, row.IsActive)
                .SetProperty(stored => stored.NameFolded, row.NameFolded)
                .SetProperty(stored => stored.EmailFolded, row.EmailFolded),
            scope.Token);
        // Somebody who is there keeps his teams and roles: they have changes of their own.
        if (updated > 0)
            return;
        scope.Context.Add(row);
        AddTeams(scope, user.Id, user.Teams);
        AddRoles(scope, user.Id, user.Roles);
    }

    public static async Task SetTeamsAsync(WriteScope scope, string userId, EquatableSet teams)
    {
        await RequireAsync(scope, userId);
        await scope.Set<UserTeamEntity>().Where(row => row.Tenant == scope.Tenant && row.UserId == userId).ExecuteDeleteAsync(scope.Token);
        AddTeams(scope, userId, teams);
    }

    public static async Task SetRolesAsync(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles)
    {
        await RequireAsync(scope, userId);
        await scope.Set<UserRoleEntity>().Where(row => row.Tenant == scope.Tenant && row.UserId == userId).ExecuteDeleteAsync(scope.Token);
        AddRoles(scope, userId, roles);
    }

    private static void AddTeams(WriteScope scope, string userId, EquatableSet teams) =>
        scope.Context.AddRange(teams.Select(team => new UserTeamEntity(scope.Tenant, userId, team)));

    private static void AddRoles(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles) =>
        scope.Context.AddRange(roles.Select((granted, ordinal) => new UserRoleEntity(scope.Tenant, userId, ordinal, granted.Role, granted.Project)));

    private static async Task RequireAsync(WriteScope scope, string userId)
    {
        if (!await scope.Set<UserEntity>().AnyAsync(row => row.Tenant == scope.Tenant && row.Id == userId, scope.Token))
            throw new InvalidOperationException($"There is no user '{userId}'.");
    }
}
