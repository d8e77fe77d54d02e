using System.Text.Json;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Replies;

/// <summary>Keeps what was written and is not sent, as documents: one for each person and ticket.</summary>
internal sealed class ReplyStore(IDocuments documents)
{
    public async Task<WaitingReplies> FindAsync(string tenant, ReplyKey key, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, ReplyKey.Kind, key.ToString(), cancellationToken) is { } stored
            ? Read(stored)
            : WaitingReplies.None;

    /// <summary>Stores them, or what is left of them, if nobody did something else with them since they were read.</summary>
    public static DocumentChange Save(ReplyKey key, WaitingReplies replies) => new(
        ReplyKey.Kind, key.ToString(), replies.Version,
        replies is { Held: null, Returned: null } ? null : JsonSerializer.Serialize(new Kept
        {
            Held = replies.Held is { } held
                ? new(
                    held.Body, held.Trigger, held.LeavesAt, held.ExpectedVersion, held.Request?.Key, held.Request?.Fingerprint)
                {
                    Note = held.Note,
                    AddedTags = held.AddedTags,
                }
                : null,
            Returned = replies.Returned,
        }));

    private static WaitingReplies Read(StoredDocument stored)
    {
        var kept = JsonSerializer.Deserialize<Kept>(stored.Json)!;
        return new(
            kept.Held is { } held
                ? new(held.Body, held.Trigger, held.LeavesAt)
                {
                    Note = held.Note,
                    AddedTags = held.AddedTags,
                    ExpectedVersion = held.ExpectedVersion,
                    Request = held.Request is null ? null : new IdempotencyKey(held.Request, held.Fingerprint ?? ""),
                }
                : null,
            kept.Returned,
            stored.Version);
    }

    private sealed record Kept
    {
        public KeptReply? Held { get; init; }

        public ReturnedReply? Returned { get; init; }
    }

    private sealed record KeptReply(
        string Body, string? Trigger, DateTimeOffset LeavesAt, int? ExpectedVersion, string? Request, string? Fingerprint)
    {
        public string? Note { get; init; }

        public EquatableSet AddedTags { get; init; }
    }
}
