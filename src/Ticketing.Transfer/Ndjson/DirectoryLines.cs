using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// Makes of a file's lines about the directory what is missing here. What is here already stays as it is, but for what the first start made and nobody
/// touched.
/// </summary>
internal sealed class DirectoryLines(IDirectory directory, ITicketSearch search, PeopleDesk? people)
{
    private readonly UntouchedProjects untouched = new(directory, search);

    /// <summary>The changes that bring what is missing, in the order of the lines.</summary>
    public async Task<List<DirectoryChange>> ChangesAsync(
        IReadOnlyList<DirectoryLine> lines, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var tenant = target.Actor.Tenant;
        var changes = new List<DirectoryChange>();
        var seen = new HashSet<(string Kind, string Key)>();
        var users = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in lines.Select(line => line.Record).OfType<UserRecord>().Select(user => user.Id).Distinct().Chunk(1_000))
            users.UnionWith((await directory.FindUsersAsync(tenant, ids, cancellationToken)).Select(user => user.Id));
        foreach (var line in lines)
        {
            if (Problem(line.Record, target.Actor) is { } problem)
            {
                reject(RejectedRow.Of(line.Line, problem.Property, NoRecord.Because(problem.Reason)));
                continue;
            }

            if (line.Record is CategoryRecord category && untouched.Replace(category) is { } replacing)
            {
                changes.AddRange(replacing);
                continue;
            }

            var change = line.Record switch
            {
                ProjectRecord e => await directory.FindProjectAsync(tenant, e.Key, cancellationToken) is null
                    || await untouched.TryReplaceAsync(e.Key, target, cancellationToken)
                    ? Project(e, line.Line, target, reject)
                    : null,
                CategoryRecord e => await directory.FindCategoryAsync(tenant, e.Project, e.Key, cancellationToken) is null
                    ? await CategoryAsync(e, line.Line, target, reject, cancellationToken)
                    : null,
                OrganisationRecord e => await directory.FindOrganisationAsync(tenant, e.Key, cancellationToken) is null
                    ? new SaveOrganisation(new Organisation(e.Key, e.Name))
                    : null,
                TeamRecord e => await directory.FindTeamAsync(tenant, e.Key, cancellationToken) is null ? new SaveTeam(new Team(e.Key, e.Name)) : null,
                UserRecord e => users.Contains(e.Id) ? null : await UserAsync(e, line.Line, target.Actor, reject, cancellationToken),
                _ => (DirectoryChange?)null,
            };
            if (change is not null && seen.Add(Key(line.Record)))
                changes.Add(change);
        }

        return changes;
    }

    private static SaveProject? Project(ProjectRecord record, long line, ImportTarget target, Action<RejectedRow> reject)
    {
        if (!target.Actor.May(Permission.CreateProjects))
            reject(RejectedRow.Of(line, "key", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{record.Key}', and you may not create one.")));
        else if (target.FindWorkflow(record.Workflow) is null)
            reject(RejectedRow.Of(line, "workflow", Wording.Of(RowFaultCodes.NoWorkflow, $"There is no workflow '{record.Workflow}'.")));
        else
        {
            target.Directory.Expect(record.Key);
            return new SaveProject(new Project(record.Key, record.Name, record.Workflow));
        }

        return null;
    }

    private async Task<SaveCategory?> CategoryAsync(
        CategoryRecord record, long line, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var mentions = new Mentions();
        mentions.Project(record.Project);
        await target.Directory.ResolveAsync(mentions, cancellationToken);
        if (!target.Directory.HasProject(record.Project) || !target.Actor.May(Permission.Import, record.Project))
        {
            reject(RejectedRow.Of(line, "project", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{record.Project}' into which you may import.")));
            return null;
        }

        // The default of a project that is here already is its own business.
        var isDefault = record.IsDefault && await directory.FindDefaultCategoryAsync(target.Actor.Tenant, record.Project, cancellationToken) is null;
        return new SaveCategory(new Category(record.Project, record.Key, record.Name, isDefault, record.IsActive));
    }

    private async Task<SaveUser?> UserAsync(UserRecord record, long line, Actor actor, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var user = User(record, actor);
        if (people is null || await people.WhyNotAddAsync(actor, user, cancellationToken) is not { } refusal)
            return new SaveUser(user) { MustBeNew = true };
        reject(RejectedRow.Of(line, "id", refusal));
        return null;
    }

    // Teams and organisation open tickets to people, so only those who manage people bring them in.
    private static User User(UserRecord record, Actor actor) =>
        record.Details is { } details && actor.May(Permission.ManagePeople)
            ? new User
            {
                Id = record.Id,
                DisplayName = record.Name,
                Email = details.Email,
                Locale = details.Locale,
                TimeZone = details.TimeZone,
                Organisation = details.Organisation,
                Teams = new((details.Teams ?? []).OfType<string>()),
                IsActive = details.IsActive,
            }
            : new User { Id = record.Id, DisplayName = record.Name };

    private static (string? Property, string Reason)? Problem(ExportRecord record, Actor actor)
    {
        var (key, name) = record switch
        {
            ProjectRecord e => (e.Key, e.Name),
            CategoryRecord e => (e.Key, e.Name),
            OrganisationRecord e => (e.Key, e.Name),
            TeamRecord e => (e.Key, e.Name),
            UserRecord e => (null, e.Name),
            _ => (null, ""),
        };
        if (key is not null && !Keys.IsValid(key))
            return ("key", $"'{TextRules.Shorten(key, 80)}' is no key.");
        if (TextRules.Problem(name, TicketLimits.Name) is { } problem)
            return ("name", problem);
        if (record is not UserRecord user)
            return null;
        if (EventRules.User("id", user.Id) is { } id)
            return ("id", id);
        string?[] details = user.Details is { } given && actor.May(Permission.ManagePeople)
            ? [given.Email, given.Locale, given.TimeZone, given.Organisation, .. given.Teams ?? []]
            : [];
        var wrong = details.OfType<string>().Select(text => TextRules.Problem(text, TicketLimits.Name)).FirstOrDefault(found => found is not null);
        return wrong is null ? null : ("details", wrong);
    }

    private static (string Kind, string Key) Key(ExportRecord record) => record switch
    {
        ProjectRecord e => ("project", e.Key),
        CategoryRecord e => ("category of " + e.Project, e.Key),
        OrganisationRecord e => ("organisation", e.Key),
        TeamRecord e => ("team", e.Key),
        UserRecord e => ("user", e.Id),
        _ => ("", ""),
    };
}
