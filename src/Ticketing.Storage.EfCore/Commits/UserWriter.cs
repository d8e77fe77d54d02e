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
    public static async Task SaveAsync(WriteScope scope, SaveUser save)
    {
        var user = save.User;
        if (await Stored(scope, user.Id).AnyAsync(scope.Token))
        {
            if (save.MustBeNew)
                throw CommitRefusals.StaleUser(user.Id, await FindVersionAsync(scope, user.Id) ?? 1, 0);
            await ChangeAsync(scope, WholeUser.Of(user));
            return;
        }

        scope.Context.Add(new UserEntity(
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
            user.Email is null ? null : Folded.Of(user.Email)));
        UserWordWriter.Add(scope, user.Id, user.DisplayName);
        AddTeams(scope, user.Id, user.Teams);
        AddRoles(scope, user.Id, user.Roles);
    }

    public static async Task ChangeAsync(WriteScope scope, ChangeUser change)
    {
        await CountAsync(scope, change.UserId, change.ExpectedVersion);
        await Stored(scope, change.UserId).ExecuteUpdateAsync(
            set =>
            {
                if (change.DisplayName.IsPresent)
                {
                    set.SetProperty(row => row.DisplayName, change.DisplayName.Value);
                    set.SetProperty(row => row.NameFolded, Folded.Of(change.DisplayName.Value));
                }

                if (change.Email.IsPresent)
                {
                    set.SetProperty(row => row.Email, change.Email.Value);
                    set.SetProperty(row => row.EmailFolded, change.Email.Value is { } email ? Folded.Of(email) : null);
                }

                if (change.Locale.IsPresent)
                    set.SetProperty(row => row.Locale, change.Locale.Value);
                if (change.TimeZone.IsPresent)
                    set.SetProperty(row => row.TimeZone, change.TimeZone.Value);
                if (change.Organisation.IsPresent)
                    set.SetProperty(row => row.Organisation, change.Organisation.Value);
                // Set in any case: there must be something to set.
                if (change.IsActive.IsPresent)
                    set.SetProperty(row => row.IsActive, change.IsActive.Value ? 1 : 0);
                else
                    set.SetProperty(row => row.IsActive, row => row.IsActive);
            },
            scope.Token);
        if (change.DisplayName.IsPresent)
            UserWordWriter.Add(scope, change.UserId, change.DisplayName.Value);
    }

    public static async Task SetTeamsAsync(WriteScope scope, SetUserTeams set)
    {
        await CountAsync(scope, set.UserId, set.ExpectedVersion);
        await scope.Set<UserTeamEntity>()
            .Where(row => row.Tenant == scope.Tenant && row.UserId == set.UserId)
            .ExecuteDeleteAsync(scope.Token);
        AddTeams(scope, set.UserId, set.Teams);
    }

    public static async Task SetRolesAsync(WriteScope scope, SetUserRoles set)
    {
        await CountAsync(scope, set.UserId, set.ExpectedVersion);
        await scope.Set<UserRoleEntity>()
            .Where(row => row.Tenant == scope.Tenant && row.UserId == set.UserId)
            .ExecuteDeleteAsync(scope.Token);
        AddRoles(scope, set.UserId, set.Roles);
    }

    private static void AddTeams(WriteScope scope, string userId, EquatableSet teams) =>
        scope.Context.AddRange(teams.Select(team => new UserTeamEntity(scope.Tenant, userId, team)));

    private static void AddRoles(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles) =>
        scope.Context.AddRange(
            roles.Select((granted, ordinal) => new UserRoleEntity(scope.Tenant, userId, ordinal, granted.Role, granted.Project)));

    // The row of the version is locked by it, so that of two who change a person at the same time the second sees what the first one wrote.
    private static async Task CountAsync(WriteScope scope, string userId, int? expected)
    {
        var version = scope.Set<UserVersionEntity>().Where(row => row.Tenant == scope.Tenant && row.UserId == userId);
        if (expected is { } known)
            version = version.Where(row => row.Version == known);
        if (await version.ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), scope.Token) > 0)
            return;
        if (!await Stored(scope, userId).AnyAsync(scope.Token))
            throw new InvalidOperationException($"There is no user '{userId}'.");
        var stored = await FindVersionAsync(scope, userId) ?? 1;
        if (expected is { } wanted && wanted != stored)
            throw CommitRefusals.StaleUser(userId, stored, wanted);
        // Of two who change him for the first time, one finds the key taken and looks again.
        scope.Context.Add(new UserVersionEntity(scope.Tenant, userId, 2));
        await scope.SaveAsync();
    }

    private static IQueryable<UserEntity> Stored(WriteScope scope, string userId) =>
        scope.Set<UserEntity>().Where(row => row.Tenant == scope.Tenant && row.Id == userId);

    private static async Task<int?> FindVersionAsync(WriteScope scope, string userId) => (int?)await scope.Set<UserVersionEntity>()
        .Where(row => row.Tenant == scope.Tenant && row.UserId == userId)
        .Select(row => (long?)row.Version)
        .SingleOrDefaultAsync(scope.Token);
}
