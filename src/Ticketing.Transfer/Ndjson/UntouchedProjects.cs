using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// Projects that are as the first start made them: what is brought into a new installation takes the place of what stands there so that
/// nobody begins with nothing. One that has a ticket, a name or a category of its own is somebody's.
/// </summary>
internal sealed class UntouchedProjects(IDirectory directory, ITicketSearch search)
{
    // By project, the keys of the categories that the file has so far.
    private readonly Dictionary<string, HashSet<string>> replaced = new(StringComparer.Ordinal);

    /// <summary>Whether the file's project takes the place of the one that is here.</summary>
    public async Task<bool> TryReplaceAsync(string key, ImportTarget target, CancellationToken cancellationToken)
    {
        if (replaced.ContainsKey(key))
            return true;
        if (!await IsUntouchedAsync(key, target, cancellationToken))
            return false;
        replaced.Add(key, new(StringComparer.Ordinal));
        return true;
    }

    /// <summary>The changes that put a category of the file into such a project; null when the project is none.</summary>
    public IEnumerable<DirectoryChange>? Replace(CategoryRecord record)
    {
        if (!replaced.TryGetValue(record.Project, out var categories))
            return null;
        categories.Add(record.Key);
        var saved = new SaveCategory(new(record.Project, record.Key, record.Name, record.IsDefault, record.IsActive));
        // There is always a default: the first one goes when the file's is there.
        var first = First(record.Project).Category;
        return record.IsDefault && !categories.Contains(first.Key) ? [saved, new DeleteCategory(record.Project, first.Key)] : [saved];
    }

    private async Task<bool> IsUntouchedAsync(string key, ImportTarget target, CancellationToken cancellationToken)
    {
        var (project, category) = First(key);
        if (!target.Rights.ReplacesFirstProjects)
            return false;
        var tenant = target.Caller.Tenant;
        if (await directory.FindProjectAsync(tenant, key, cancellationToken) != project)
            return false;
        if (await directory.ListCategoriesAsync(tenant, key, null, 2, cancellationToken) is not [var only] || only != category)
            return false;
        var tickets = new TicketSearchRequest(new ValueIn(TicketFields.Project, [key]), new TicketSort(TicketFields.Id), 1);
        return (await search.SearchAsync(tickets, target.Rights.Visibility, cancellationToken)).Count == 0;
    }

    private static (Projects.Project Project, Projects.Category Category) First(string key) =>
        TicketingSetup.FirstProject(key) is [SaveProject project, SaveCategory category]
            ? (project.Project, category.Category)
            : throw new InvalidOperationException("A new installation begins with a project and a category.");
}
