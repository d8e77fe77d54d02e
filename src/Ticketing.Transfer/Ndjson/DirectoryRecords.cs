using Ticketing.CustomFields;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Export;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// The lines about the directory that an export needs, each before the first ticket that refers to it. What was written is remembered
/// within bounds; a line that comes twice does no harm.
/// </summary>
/// <param name="directory">Where they are.</param>
/// <param name="fields">The custom fields that whoever exports knows of, which come with the projects whose tickets have them.</param>
internal sealed class DirectoryRecords(IDirectory directory, IReadOnlyList<FieldDefinition> fields)
{
    private const int Remembered = 200_000;
    private const int Page = 500;
    private const int UsersAtOnce = 1_000;

    private readonly HashSet<(char Kind, string Key)> written = [];
    private readonly HashSet<string> projects = new(StringComparer.Ordinal);

    /// <summary>The keys of the projects of which there are tickets so far.</summary>
    public IReadOnlySet<string> Projects => projects;

    /// <summary>The lines that this ticket needs and no earlier one did.</summary>
    public async Task<IReadOnlyList<ExportRecord>> NewAsync(
        Ticket ticket, TicketRecord record, ExportRights rights, CancellationToken cancellationToken)
    {
        if (written.Count > Remembered)
            written.Clear();
        var lines = new List<ExportRecord>();
        projects.Add(ticket.Project);
        if (IsNew('p', ticket.Project))
        {
            await AddProjectAsync(rights.Tenant, ticket.Project, lines, cancellationToken);
            lines.AddRange(fields.Where(field => (field.Project ?? ticket.Project) == ticket.Project && IsNew('f', field.Key))
                .Select(FieldRecord.Of));
        }

        await AddNamedAsync(
            References.Organisations(record), References.Teams(record), References.People(record), rights, lines, cancellationToken);
        return lines;
    }

    /// <summary>The lines about teams and people that no earlier line needed.</summary>
    public async Task<IReadOnlyList<ExportRecord>> NewAsync(
        IEnumerable<string> teams, IEnumerable<string> people, ExportRights rights, CancellationToken cancellationToken)
    {
        var lines = new List<ExportRecord>();
        await AddNamedAsync([], teams, people, rights, lines, cancellationToken);
        return lines;
    }

    private async Task AddNamedAsync(
        IEnumerable<string> organisations, IEnumerable<string> teams, IEnumerable<string> people, ExportRights rights,
        List<ExportRecord> lines, CancellationToken cancellationToken)
    {
        if (!rights.SeesPeople)
            return;
        var users = await NewUsersAsync(rights.Tenant, people, cancellationToken);
        var shown = rights.ManagesPeople ? users : [];
        foreach (var key in New('o', organisations.Concat(shown.Select(user => user.Organisation).OfType<string>())))
        {
            if (await directory.FindOrganisationAsync(rights.Tenant, key, cancellationToken) is { } found)
                lines.Add(new OrganisationRecord { Key = found.Key, Name = found.Name });
        }

        foreach (var key in New('t', teams.Concat(shown.SelectMany(user => user.Teams))))
        {
            if (await directory.FindTeamAsync(rights.Tenant, key, cancellationToken) is { } found)
                lines.Add(new TeamRecord { Key = found.Key, Name = found.Name });
        }

        lines.AddRange(users.Select(user => UserRecord.Of(user, rights.ManagesPeople)));
    }

    private bool IsNew(char kind, string key) => written.Add((kind, key));

    private SortedSet<string> New(char kind, IEnumerable<string> keys) => new(keys.Where(key => IsNew(kind, key)), StringComparer.Ordinal);

    private async Task AddProjectAsync(string tenant, string key, List<ExportRecord> lines, CancellationToken cancellationToken)
    {
        if (await directory.FindProjectAsync(tenant, key, cancellationToken) is not { } project)
            return;
        lines.Add(new ProjectRecord
        {
            Key = project.Key, Name = project.Name, Workflow = project.Workflow, AsksWhoStarts = project.AsksWhoStarts,
            IsActive = project.IsActive ? null : false,
        });
        for (string? after = null; ;)
        {
            var page = await directory.ListCategoriesAsync(tenant, key, after, Page, cancellationToken);
            lines.AddRange(page.Select(category => new CategoryRecord
            {
                Project = category.Project,
                Key = category.Key,
                Name = category.Name,
                IsDefault = category.IsDefault,
                IsActive = category.IsActive,
            }));
            if (page.Count < Page)
                return;
            after = page[^1].Key;
        }
    }

    private async Task<List<User>> NewUsersAsync(string tenant, IEnumerable<string> people, CancellationToken cancellationToken)
    {
        var users = new List<User>();
        foreach (var ids in New('u', people).Chunk(UsersAtOnce))
            users.AddRange(await directory.FindUsersAsync(tenant, ids, cancellationToken));
        users.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return users;
    }
}
