using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// The lines about the directory that an export needs, each before the first ticket that refers to it. What was written is remembered within
/// bounds; a line that comes twice does no harm.
/// </summary>
internal sealed class DirectoryRecords(IDirectory directory, Actor actor)
{
    private const int Remembered = 200_000;
    private const int Page = 500;
    private readonly HashSet<(char Kind, string Key)> written = [];
    private readonly bool seesPeople = actor.MaySomewhere(Permission.SeePeople);
    private readonly bool managesPeople = actor.May(Permission.ManagePeople);

    /// <summary>The lines that this ticket needs and no earlier one did.</summary>
    public async Task<IReadOnlyList<ExportRecord>> NewAsync(Ticket ticket, TicketRecord record, CancellationToken cancellationToken)
    {
        if (written.Count > Remembered)
            written.Clear();
        var lines = new List<ExportRecord>();
        if (IsNew('p', ticket.Project))
            await AddProjectAsync(ticket.Project, lines, cancellationToken);
        if (!seesPeople)
            return lines;
        var people = new SortedSet<string>(References.People(record).Where(id => IsNew('u', id)), StringComparer.Ordinal);
        var users = people.Count == 0 ? [] : await FindAsync(people, cancellationToken);
        var organisations = References.Organisations(record).Concat(managesPeople ? users.Select(user => user.Organisation).OfType<string>() : []);
        foreach (var key in new SortedSet<string>(organisations.Where(key => IsNew('o', key)), StringComparer.Ordinal))
        {
            if (await directory.FindOrganisationAsync(actor.Tenant, key, cancellationToken) is { } found)
                lines.Add(new OrganisationRecord { Key = found.Key, Name = found.Name });
        }

        var teams = References.Teams(record).Concat(managesPeople ? users.SelectMany(user => user.Teams) : []);
        foreach (var key in new SortedSet<string>(teams.Where(key => IsNew('t', key)), StringComparer.Ordinal))
        {
            if (await directory.FindTeamAsync(actor.Tenant, key, cancellationToken) is { } found)
                lines.Add(new TeamRecord { Key = found.Key, Name = found.Name });
        }

        lines.AddRange(users.Select(User));
        return lines;
    }

    private bool IsNew(char kind, string key) => written.Add((kind, key));

    private async Task AddProjectAsync(string key, List<ExportRecord> lines, CancellationToken cancellationToken)
    {
        if (await directory.FindProjectAsync(actor.Tenant, key, cancellationToken) is not { } project)
            return;
        lines.Add(new ProjectRecord { Key = project.Key, Name = project.Name, Workflow = project.Workflow });
        for (string? after = null; ;)
        {
            var page = await directory.ListCategoriesAsync(actor.Tenant, key, after, Page, cancellationToken);
            lines.AddRange(page.Select(category => new CategoryRecord
            {
                Project = category.Project, Key = category.Key, Name = category.Name, IsDefault = category.IsDefault, IsActive = category.IsActive,
            }));
            if (page.Count < Page)
                return;
            after = page[^1].Key;
        }
    }

    private async Task<List<User>> FindAsync(SortedSet<string> ids, CancellationToken cancellationToken)
    {
        var users = new List<User>();
        foreach (var chunk in ids.Chunk(1_000))
            users.AddRange(await directory.FindUsersAsync(actor.Tenant, chunk, cancellationToken));
        users.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return users;
    }

    private UserRecord User(User user) => new()
    {
        Id = user.Id,
        Name = user.DisplayName,
        Details = managesPeople
            ? new UserDetails
            {
                Email = user.Email,
                Locale = user.Locale,
                TimeZone = user.TimeZone,
                Organisation = user.Organisation,
                Teams = user.Teams.Count == 0 ? null : [.. user.Teams],
                IsActive = user.IsActive,
            }
            : null,
    };
}
