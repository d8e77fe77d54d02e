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
        List<DocumentChange>? changes = null;
        foreach (var change in proposed.Commit.Tickets)
        {
            foreach (var recorded in change.Events)
            {
                if (ChangeOf(change.After.Id, recorded.Event) is { } document)
                    (changes ??= []).Add(document);
            }
        }

        return changes is null ? null : new() { Documents = changes };
    }

    /// <summary>Whether any ticket of a tenant refers to a file.</summary>
    public async Task<bool> AreThereAsync(string tenant, string hash, CancellationToken cancellationToken)
    {
        var next = await documents.ListAsync(tenant, Kind, hash, 1, cancellationToken);
        return next.Count > 0 && next[0].Key.StartsWith(hash, StringComparison.Ordinal);
    }

    /// <summary>What keeps a file that is on no ticket.</summary>
    public static DocumentChange Held(string hash, string holder) => Added($"{hash}/{holder}");

    private static DocumentChange? ChangeOf(TicketId ticket, TicketEvent happened) => happened switch
    {
        ItemAdded { Item: var item } when HashOf(item) is { } hash => Added(KeyOf(hash, ticket, item)),
        ItemRemoved { Item: var item } when HashOf(item) is { } hash => new(Kind, KeyOf(hash, ticket, item), 1, null),
        _ => null,
    };

    private static DocumentChange Added(string key) => new(Kind, key, 0, "{}");

    private static string KeyOf(string hash, TicketId ticket, TicketItem item) => $"{hash}/{new AttachmentId(ticket, item.Key)}";

    private static string? HashOf(TicketItem item) => AttachmentItems.Find(item)?.Hash;
}
