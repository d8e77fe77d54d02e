using Microsoft.EntityFrameworkCore;
using Ticketing.People;
using Ticketing.Storage.EfCore.Contexts;
using Ticketing.Storage.EfCore.Model;
using Ticketing.Storage.Relational.Directory;

namespace Ticketing.Storage.EfCore.Directory;

/// <summary>Reads users with their teams and roles: three statements, however many users.</summary>
internal sealed class EfUsers(TicketingContexts contexts)
{
    private readonly UserQueries queries = new();

    // Every request begins with who acts: compiled, and without the joins that many at once need.
    public Task<User?> FindAsync(string tenant, string id, CancellationToken cancellationToken) =>
        contexts.ReadAsync(
            async (context, token) =>
            {
                if (await queries.Find(context, tenant, id, token) is not { } user)
                    return null;
                var teams = new List<string>();
                await foreach (var team in queries.Teams(context, tenant, id).WithCancellation(token))
                    teams.Add(team);
                var roles = new List<GrantedRole>();
                await foreach (var role in queries.Roles(context, tenant, id).WithCancellation(token))
                    roles.Add(new(role.Role, role.Project));
                return ToUser(user, teams, roles);
            },
            cancellationToken);

    public Task<IReadOnlyList<User>> FindAsync(string tenant, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, 1000, nameof(ids));
        return WholeAsync(tenant, (_, users) => users.Where(user => ids.Contains(user.Id)), cancellationToken);
    }

    public Task<IReadOnlyList<User>> FindByEmailAsync(
        string tenant, IReadOnlyCollection<string> emails, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(emails.Count, 1000, nameof(emails));
        var folded = emails.Select(Folded.Of).ToList();
        return WholeAsync(
            tenant, (_, users) => users.Where(user => user.EmailFolded != null && folded.Contains(user.EmailFolded)), cancellationToken);
    }

    public Task<IReadOnlyList<User>> ListAsync(
        string tenant, string? text, string? after, int limit, CancellationToken cancellationToken)
    {
        var start = Folded.Of(text ?? "");
        var end = Folded.EndOf(start);
        var words = start.Length == 0 ? [] : NameWords.Asked(text!);
        var behind = after ?? "";
        return WholeAsync(
            tenant,
            (context, users) => (start.Length == 0 ? users : Found(context, users, tenant, start, end, words))
                .Where(user => string.Compare(user.Id, behind) > 0)
                .OrderBy(user => user.Id)
                .Take(limit),
            cancellationToken);
    }

    public Task<IReadOnlyList<User>> ListMembersAsync(
        string tenant, string team, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return WholeAsync(
            tenant,
            (context, users) => context.Set<UserTeamEntity>()
                .Where(row => row.Tenant == tenant && row.Team == team && string.Compare(row.UserId, behind) > 0)
                .Join(users, row => row.UserId, user => user.Id, (_, user) => user)
                .OrderBy(user => user.Id)
                .Take(limit),
            cancellationToken);
    }

    public Task<IReadOnlyList<User>> ListHoldersAsync(
        string tenant, string role, string? after, int limit, CancellationToken cancellationToken)
    {
        var behind = after ?? "";
        return WholeAsync(
            tenant,
            (context, users) =>
            {
                var holders = context.Set<UserRoleEntity>()
                    .Where(row => row.Tenant == tenant && row.Role == role && string.Compare(row.UserId, behind) > 0)
                    .Select(row => row.UserId).Distinct().OrderBy(id => id).Take(limit);
                return users.Where(user => holders.Contains(user.Id)).OrderBy(user => user.Id);
            },
            cancellationToken);
    }

    // One range scan for each way in; an "or" would read every user.
    private static IQueryable<UserEntity> Found(
        TicketingDbContext context, IQueryable<UserEntity> users, string tenant, string start, string end, IReadOnlyList<string> words)
    {
        var byId = users.Where(user => string.Compare(user.IdFolded, start) >= 0 && string.Compare(user.IdFolded, end) < 0);
        var byName = users.Where(user => string.Compare(user.NameFolded, start) >= 0 && string.Compare(user.NameFolded, end) < 0);
        var byEmail = users.Where(user => string.Compare(user.EmailFolded, start) >= 0 && string.Compare(user.EmailFolded, end) < 0);
        var ids = byId.Select(user => user.Id).Union(byName.Select(user => user.Id)).Union(byEmail.Select(user => user.Id));
        if (words.Count > 0)
            ids = ids.Union(WithWords(context.Set<UserWordEntity>().Where(row => row.Tenant == tenant), words));
        return users.Where(user => ids.Contains(user.Id));
    }

    // The longest word leads, which the fewest have; each other one is looked up for those who have it.
    private static IQueryable<string> WithWords(IQueryable<UserWordEntity> all, IReadOnlyList<string> words)
    {
        var (first, firstEnd) = (words[0], Folded.EndOf(words[0]));
        var found = all.Where(row => string.Compare(row.Word, first) >= 0 && string.Compare(row.Word, firstEnd) < 0);
        foreach (var word in words.Skip(1))
        {
            var end = Folded.EndOf(word);
            found = found.Where(row => all.Any(
                other => other.UserId == row.UserId && string.Compare(other.Word, word) >= 0 && string.Compare(other.Word, end) < 0));
        }

        return found.Select(row => row.UserId);
    }

    private Task<IReadOnlyList<User>> WholeAsync(
        string tenant,
        Func<TicketingDbContext, IQueryable<UserEntity>, IQueryable<UserEntity>> which,
        CancellationToken cancellationToken) =>
        contexts.ReadAsync<IReadOnlyList<User>>(
            async (context, token) =>
            {
                var users = await which(context, context.Set<UserEntity>().Where(user => user.Tenant == tenant))
                    .Select(user => new VersionedUser(
                        user,
                        context.Set<UserVersionEntity>()
                            .Where(row => row.Tenant == tenant && row.UserId == user.Id)
                            .Select(row => (long?)row.Version)
                            .FirstOrDefault()))
                    .ToListAsync(token);
                if (users.Count == 0)
                    return [];
                var ids = users.Select(user => user.User.Id).ToList();
                var teams = (await context.Set<UserTeamEntity>()
                    .Where(row => row.Tenant == tenant && ids.Contains(row.UserId)).ToListAsync(token))
                    .ToLookup(row => row.UserId, row => row.Team);
                var roles = (await context.Set<UserRoleEntity>()
                    .Where(row => row.Tenant == tenant && ids.Contains(row.UserId)).ToListAsync(token))
                    .OrderBy(row => row.Ordinal)
                    .ToLookup(row => row.UserId, row => new GrantedRole(row.Role, row.Project));
                return [.. users.Select(user => ToUser(user, teams[user.User.Id], roles[user.User.Id]))];
            },
            cancellationToken);

    private static User ToUser(VersionedUser found, IEnumerable<string> teams, IEnumerable<GrantedRole> roles)
    {
        var user = found.User;
        var row = new UserRow(
            user.Id, user.DisplayName, user.Email, user.Locale, user.TimeZone, user.Organisation, user.IsActive, found.Version);
        return row.ToUser(teams, roles);
    }
}
