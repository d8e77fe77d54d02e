using System.Text.Json;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>What undoing merges needs to know, as documents by the number of the merged ticket.</summary>
internal sealed class MergeStore(IDocuments documents)
{
    private const string Kind = "merge";

    /// <summary>What the merge of a ticket left, with the version that a change of it expects; 0 where there is none.</summary>
    public async Task<(MergeRecord? Record, int Version)> FindAsync(string tenant, TicketId merged, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, Key(merged), cancellationToken) is { } stored
            ? (JsonSerializer.Deserialize(stored.Json, MergeJson.Default.MergeRecord), stored.Version)
            : (null, 0);

    /// <summary>What a command stores of it: a merge what it left, and undoing one nothing any more.</summary>
    public static DocumentChange[] Keep(TicketCommand command, TicketChange change, TicketChange? further, DecisionFacts facts)
    {
        if (command is not (MergeTicket or UndoMerge))
            return [];
        var json = command is MergeTicket ? JsonSerializer.Serialize(MergeRecord.Of(change, further), MergeJson.Default.MergeRecord) : null;
        return [new(Kind, Key(change.After.Id), facts.Merge!.RecordVersion, json)];
    }

    private static string Key(TicketId merged) => TicketLink.Number(merged);
}
