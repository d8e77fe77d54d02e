using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Attachments;

/// <summary>
/// Keeps with each commit which files tickets refer to: a document for each, whose key begins with the hash. What has none is swept.
/// </summary>
internal sealed class AttachmentReferences(IDocuments documents) : ICommitContributor
{
    private const string Kind = "attachment";

    public string Name => "attachments";

    public CommitOrigins Origins => CommitOrigins.Usual | CommitOrigins.Import | CommitOrigins.Setup;

    public CommitContribution? Contribute(ProposedCommit proposed)
    {
        // A history that is imported comes as one commit, and what was attached in it may be removed in it: only its end counts.
        Dictionary<string, (DocumentChange First, DocumentChange Last)>? changes = null;
        foreach (var change in proposed.Commit.Tickets)
        {
            foreach (var document in change.Events.SelectMany(recorded => ChangesOf(change.After.Id, recorded.Event)))
            {
                changes ??= new(StringComparer.Ordinal);
                changes[document.Key] = (changes.TryGetValue(document.Key, out var known) ? known.First : document, document);
            }
        }

        return changes is null
            ? null
            : new() { Documents = [.. changes.Values.Where(change => change.First == change.Last).Select(change => change.Last)] };
    }

    /// <summary>Whether any ticket of a tenant refers to a file.</summary>
    public async Task<bool> AreThereAsync(string tenant, string hash, CancellationToken cancellationToken)
    {
        var next = await documents.ListAsync(tenant, Kind, hash, 1, cancellationToken);
        return next.Count > 0 && next[0].Key.StartsWith(hash, StringComparison.Ordinal);
    }

    /// <summary>What keeps a file that is on no ticket.</summary>
    public static DocumentChange Held(string hash, string holder) => Added($"{hash}/{holder}");

    private static IEnumerable<DocumentChange> ChangesOf(TicketId ticket, TicketEvent happened)
    {
        var (before, after) = happened switch
        {
            ItemAdded added => (null, added.Item),
            ItemChanged changed => (changed.Before, changed.Item),
            ItemRemoved removed => (removed.Item, null),
            _ => ((TicketItem?)null, (TicketItem?)null),
        };
        var (left, taken) = (KeyOf(ticket, before), KeyOf(ticket, after));
        if (left == taken)
            yield break;
        if (left is not null)
            yield return new(Kind, left, 1, null);
        if (taken is not null)
            yield return Added(taken);
    }

    private static DocumentChange Added(string key) => new(Kind, key, 0, "{}");

    private static string? KeyOf(TicketId ticket, TicketItem? item) =>
        item is not null && AttachmentItems.Find(item) is { } file ? $"{file.Hash}/{new AttachmentId(ticket, item.Key)}" : null;
}
