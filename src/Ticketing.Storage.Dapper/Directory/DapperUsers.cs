using System.Data.Common;
using Dapper;
using Ticketing.People;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Directory;

namespace Ticketing.Storage.Dapper.Directory;

/// <summary>Reads users with their teams and roles: three statements, however many users.</summary>
internal sealed class DapperUsers(IRelationalDatabase database)
{
    public Task<IReadOnlyList<User>> FindAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000, nameof(ids));
        return WholeAsync(tenant, UserSql.FindMany(database.Dialect), new { Tenant = tenant, Ids = JsonList.Of(ids) }, cancellationToken);
    }

    public Task<IReadOnlyList<User>> FindByEmailAsync(
        string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(emails.Count, 1000, nameof(emails));
        var folded = JsonList.Of(emails.Select(Folded.Of));
        return WholeAsync(tenant, UserSql.FindByEmail(database.Dialect), new { Tenant = tenant, Emails = folded }, cancellationToken);
    }

    public Task<IReadOnlyList<User>> ListAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken)
    {
        var start = Folded.Of(text ?? "");
        var words = start.Length == 0 ? [] : NameWords.Asked(text!);
        var parameters = new DynamicParameters(
            new { Tenant = tenant, After = after ?? "", Limit = limit, Start = start, End = Folded.EndOf(start) });
        for (var i = 0; i < words.Count; i++)
        {
            parameters.Add(UserSql.Word(i), words[i]);
            parameters.Add(UserSql.WordEnd(i), Folded.EndOf(words[i]));
        }

        return WholeAsync(tenant, start.Length == 0 ? UserSql.List : UserSql.ListFound(words.Count), parameters, cancellationToken);
    }

    public Task<IReadOnlyList<User>> ListMembersAsync(
        string tenant, string team, string? after, int limit, CancellationToken cancellationToken) =>
        WholeAsync(
            tenant, UserSql.ListMembers, new { Tenant = tenant, Team = team, After = after ?? "", Limit = limit }, cancellationToken);

    private Task<IReadOnlyList<User>> WholeAsync(string tenant, string sql, object parameters, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => WholeAsync(connection, tenant, sql, parameters, token), cancellationToken);

    public Task<IReadOnlyList<User>> ListHoldersAsync(
        string tenant, string role, string? after, int limit, CancellationToken cancellationToken) =>
        WholeAsync(
            tenant, UserSql.ListHolders, new { Tenant = tenant, Role = role, After = after ?? "", Limit = limit }, cancellationToken);

    private async Task<IReadOnlyList<User>> WholeAsync(
        DbConnection connection, string tenant, string sql, object parameters, CancellationToken cancellationToken)
    {
        var dialect = database.Dialect;
        var users = await connection.ListAsync<UserRow>(dialect.Command(sql, parameters, cancellationToken));
        if (users.Count == 0)
            return [];
        var theirs = new { Tenant = tenant, Ids = JsonList.Of(users.Select(user => user.Id)) };
        var teams = (await connection.ListAsync<TeamRow>(dialect.Command(UserSql.Teams(dialect), theirs, cancellationToken)))
            .ToLookup(row => row.UserId, row => row.Team);
        var roles = (await connection.ListAsync<RoleRow>(dialect.Command(UserSql.Roles(dialect), theirs, cancellationToken)))
            .ToLookup(row => row.UserId, row => new GrantedRole(row.Role, row.Project));
        return [.. users.Select(user => user.ToUser(teams[user.Id], roles[user.Id]))];
    }

    private sealed record TeamRow(string UserId, string Team);

    private sealed record RoleRow(string UserId, string Role, string? Project);
}
