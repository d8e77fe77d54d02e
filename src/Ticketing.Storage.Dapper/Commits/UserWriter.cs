using System.Collections.Immutable;
using Dapper;
using Ticketing.People;
using Ticketing.Storage.Dapper.Directory;
using Ticketing.Storage.Relational.Directory;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>Writes users, their teams and roles.</summary>
internal static class UserWriter
{
    public static async Task SaveAsync(WriteScope scope, SaveUser save)
    {
        var user = save.User;
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
            if (save.MustBeNew)
                throw CommitRefusals.StaleUser(user.Id, (int)(await FindVersionAsync(scope, user.Id) ?? 1), 0);
            await ChangeAsync(scope, WholeUser.Of(user));
            return;
        }

        UserWordWriter.Add(scope, user.Id, user.DisplayName);
        await InsertTeamsAsync(scope, user.Id, user.Teams);
        await InsertRolesAsync(scope, user.Id, user.Roles);
    }

    public static async Task ChangeAsync(WriteScope scope, ChangeUser change)
    {
        await CountAsync(scope, change.UserId, change.ExpectedVersion);
        var parts = new DynamicParameters(new { scope.Tenant, change.UserId });
        Add("display_name", change.DisplayName);
        Add("email", change.Email);
        Add("locale", change.Locale);
        Add("time_zone", change.TimeZone);
        Add("organisation", change.Organisation);
        Add("is_active", change.IsActive.IsPresent ? new(change.IsActive.Value ? 1L : 0L) : default(Optional<long>));
        Add("name_folded", change.DisplayName.IsPresent ? new(Folded.Of(change.DisplayName.Value)) : default(Optional<string>));
        Add(
            "email_folded",
            change.Email.IsPresent ? new(change.Email.Value is { } email ? Folded.Of(email) : null) : default(Optional<string?>));
        var columns = parts.ParameterNames.ToList();
        if (columns.Count > 0)
            await scope.ExecuteAsync(UserSql.Change(columns), parts);
        if (change.DisplayName.IsPresent)
            UserWordWriter.Add(scope, change.UserId, change.DisplayName.Value);

        void Add<T>(string column, Optional<T> part)
        {
            if (part.IsPresent)
                parts.Add(column, part.Value);
        }
    }

    public static async Task SetTeamsAsync(WriteScope scope, SetUserTeams set)
    {
        await CountAsync(scope, set.UserId, set.ExpectedVersion);
        await scope.ExecuteAsync(UserSql.DeleteTeams, new { scope.Tenant, set.UserId });
        await InsertTeamsAsync(scope, set.UserId, set.Teams);
    }

    public static async Task SetRolesAsync(WriteScope scope, SetUserRoles set)
    {
        await CountAsync(scope, set.UserId, set.ExpectedVersion);
        await scope.ExecuteAsync(UserSql.DeleteRoles, new { scope.Tenant, set.UserId });
        await InsertRolesAsync(scope, set.UserId, set.Roles);
    }

    private static Task InsertTeamsAsync(WriteScope scope, string userId, EquatableSet teams) =>
        scope.ExecuteEachAsync(UserSql.InsertTeam, teams.Select(team => new { scope.Tenant, UserId = userId, Team = team }));

    private static Task InsertRolesAsync(WriteScope scope, string userId, ImmutableArray<GrantedRole> roles) =>
        scope.ExecuteEachAsync(
            UserSql.InsertRole,
            roles.Select((granted, ordinal) => new { scope.Tenant, UserId = userId, Ordinal = ordinal, granted.Role, granted.Project }));

    // The row of the version is locked by it, so that of two who change a person at the same time the second sees what the first one wrote.
    private static async Task CountAsync(WriteScope scope, string userId, int? expected)
    {
        var version = new { scope.Tenant, UserId = userId, Expected = (long)(expected ?? 0) };
        if (await scope.ExecuteAsync(UserSql.NextVersion, version) > 0)
            return;
        if (await scope.FindAsync<string>(UserSql.IsThere, version) is null)
            throw new InvalidOperationException($"There is no user '{userId}'.");
        var stored = await FindVersionAsync(scope, userId) ?? 1;
        if (expected is { } known && known != stored)
            throw CommitRefusals.StaleUser(userId, (int)stored, known);
        // Of two who change him for the first time, one finds the key taken and looks again.
        await scope.ExecuteAsync(UserSql.SecondVersion, version);
    }

    private static Task<long?> FindVersionAsync(WriteScope scope, string userId) =>
        scope.FindAsync<long?>(UserSql.FindVersion, new { scope.Tenant, UserId = userId });
}
