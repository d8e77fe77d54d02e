using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// Makes of a file's lines about the directory what is missing here. What is here already stays as it is, but for what the first start made
/// and nobody touched.
/// </summary>
internal sealed class DirectoryLines(IDirectory directory, ITicketSearch search, PeopleDesk people)
{
    private const int UsersAtOnce = 1_000;

    private readonly UntouchedProjects untouched = new(directory, search);

    /// <summary>The changes that bring what is missing, in the order of the lines.</summary>
    public async Task<List<DirectoryChange>> ChangesAsync(
        IReadOnlyList<DirectoryLine> lines, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var changes = new List<DirectoryChange>();
        var seen = new HashSet<(string Kind, string Key)>();
        var users = await KnownUsersAsync(lines, target, cancellationToken);
        foreach (var line in lines)
        {
            if (DirectoryRules.Problem(line.Record, target.Rights.IsBelieved) is { } problem)
                reject(RejectedRow.Of(line.Line, problem.Property, NoRecord.Because(problem.Reason)));
            else if (line.Record is CategoryRecord category && untouched.Replace(category) is { } replacing)
                changes.AddRange(replacing);
            else if (await ChangeAsync(line, users, target, reject, cancellationToken) is { } change && seen.Add(Key(line.Record)))
                changes.Add(change);
        }

        return changes;
    }

    private async Task<HashSet<string>> KnownUsersAsync(
        IReadOnlyList<DirectoryLine> lines, ImportTarget target, CancellationToken cancellationToken)
    {
        var users = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in lines.Select(line => line.Record).OfType<UserRecord>().Select(user => user.Id).Distinct().Chunk(UsersAtOnce))
            users.UnionWith((await directory.FindUsersAsync(target.Caller.Tenant, ids, cancellationToken)).Select(user => user.Id));
        return users;
    }

    private async Task<DirectoryChange?> ChangeAsync(
        DirectoryLine line, HashSet<string> users, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var tenant = target.Caller.Tenant;
        return line.Record switch
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
            TeamRecord e => await directory.FindTeamAsync(tenant, e.Key, cancellationToken) is null
                ? new SaveTeam(new Team(e.Key, e.Name))
                : null,
            UserRecord e => users.Contains(e.Id) ? null : await UserAsync(e, line.Line, target, reject, cancellationToken),
            _ => null,
        };
    }

    private static SaveProject? Project(ProjectRecord record, long line, ImportTarget target, Action<RejectedRow> reject)
    {
        if (!target.Rights.CreatesProjects)
            reject(RejectedRow.Of(
                line, "key", Wording.Of(RowFaultCodes.NoProject, $"There is no project '{record.Key}', and you may not create one.")));
        else if (target.Workflows.Find(record.Workflow) is null)
            reject(RejectedRow.Of(line, "workflow", Wording.Of(RowFaultCodes.NoWorkflow, $"There is no workflow '{record.Workflow}'.")));
        else
        {
            target.Directory.Expect(record.Key);
            return new SaveProject(new Project(record.Key, record.Name, record.Workflow)
            {
                AsksWhoStarts = record.AsksWhoStarts,
                IsActive = record.IsActive ?? true,
            });
        }

        return null;
    }

    private async Task<SaveCategory?> CategoryAsync(
        CategoryRecord record, long line, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var mentions = new Mentions();
        mentions.Project(record.Project);
        await target.Directory.ResolveAsync(mentions, cancellationToken);
        if (!target.Directory.HasProject(record.Project) || !target.Rights.ReachInto(record.Project))
        {
            reject(RejectedRow.Of(line, "project", Wording.Of(
                RowFaultCodes.NoProject, $"There is no project '{record.Project}' into which you may import.")));
            return null;
        }

        // The default of a project that is here already is its own business.
        var isDefault = record.IsDefault
            && await directory.FindDefaultCategoryAsync(target.Caller.Tenant, record.Project, cancellationToken) is null;
        return new SaveCategory(new Category(record.Project, record.Key, record.Name, isDefault, record.IsActive));
    }

    private async Task<SaveUser?> UserAsync(
        UserRecord record, long line, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        var user = record.ToUser(withDetails: target.Rights.IsBelieved);
        if (await people.WhyNotAddAsync(target.Caller, user, cancellationToken) is not { } refusal)
            return new SaveUser(user) { MustBeNew = true };
        reject(RejectedRow.Of(line, "id", refusal));
        return null;
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
