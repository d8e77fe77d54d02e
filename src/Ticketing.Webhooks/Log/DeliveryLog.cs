using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Webhooks.Sending;

namespace Ticketing.Webhooks.Log;

/// <summary>
/// The last deliveries of each webhook, numbered one after the other, as documents whose keys sort the newest first. Each new one takes the
/// place of the oldest. Thread-safe.
/// </summary>
internal sealed class DeliveryLog(IDocuments documents, HandlerCommits commits, IOptions<WebhookOptions> options, TimeProvider time)
    : IDisposable
{
    private const string Kind = "webhookDelivery";
    private const string CountKind = "webhookCount";
    private const long Last = 9_999_999_999;

    // As many as a host may have kept.
    private const int Most = 1000;

    // Whoever numbers does it in turn: of those who did it at once all but one would do it anew. With other hosts that may happen.
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Numbers deliveries, notes that they wait and leaves their messages, in one commit.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="planned">The deliveries, in order.</param>
    /// <param name="settled">What of claimed work is done by that; null for none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task PlanAsync(
        string tenant, IReadOnlyList<PlannedDelivery> planned, Settlement? settled, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await Conflicts.RetryAsync(() => NumberAsync(tenant, planned, settled, cancellationToken));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>With the version that a change of it expects; null when there is none, or none any more.</summary>
    public async Task<(LoggedDelivery Logged, int Version)?> FindAsync(
        string tenant, string webhook, long number, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, KeyOf(webhook, number), cancellationToken) is { } document
            ? (Read(document), document.Version)
            : null;

    /// <summary>The newest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="webhook">The webhook.</param>
    /// <param name="before">Those before this one; null to begin with.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<LoggedDelivery>> ListAsync(
        string tenant, string webhook, long? before, int limit, CancellationToken cancellationToken)
    {
        var after = before is { } number ? KeyOf(webhook, number) : PrefixOf(webhook);
        return [.. OfWebhook(webhook, await documents.ListAsync(tenant, Kind, after, limit, cancellationToken)).Select(Read)];
    }

    /// <summary>What forgets all that is known of a webhook's deliveries.</summary>
    public async Task<IReadOnlyList<DocumentChange>> ForgetAsync(string tenant, string webhook, CancellationToken cancellationToken)
    {
        var count = await documents.FindAsync(tenant, CountKind, webhook, cancellationToken);
        var all = await AllAsync(tenant, webhook, cancellationToken);
        return [.. (count is null ? all : all.Append(count)).Select(Delete)];
    }

    /// <summary>
    /// What forgets the deliveries of a webhook that are about what happened before a time and wait no more, and those beyond what is kept:
    /// a host may keep fewer than it did.
    /// </summary>
    public async Task<IReadOnlyList<DocumentChange>> OldAsync(
        string tenant, string webhook, DateTimeOffset before, CancellationToken cancellationToken) =>
    [
        .. (await AllAsync(tenant, webhook, cancellationToken))
            .Where((document, place) => place >= options.Value.LogLength
                || (Read(document).Delivery is var one && one.At < before && one.State is not WebhookDeliveryState.Waiting))
            .Select(Delete),
    ];

    public void Dispose() => turn.Dispose();

    public static DocumentChange Save(string webhook, LoggedDelivery logged, int version) =>
        new(Kind, KeyOf(webhook, logged.Delivery.Number), version, JsonSerializer.Serialize(logged));

    private async Task NumberAsync(
        string tenant, IReadOnlyList<PlannedDelivery> planned, Settlement? settled, CancellationToken cancellationToken)
    {
        var now = time.GetUtcMicroseconds();
        var (changes, messages) = (new List<DocumentChange>(), new List<OutboxMessage>());
        foreach (var webhook in planned.GroupBy(one => (one.Webhook, one.Birth)))
        {
            var (id, birth) = webhook.Key;
            var count = await documents.FindAsync(tenant, CountKind, id, cancellationToken);
            var number = count is null ? 0 : JsonSerializer.Deserialize<long>(count.Json);
            foreach (var one in webhook)
            {
                var delivery = new WebhookDelivery(++number, NewId(), one.Type, one.At) { Ticket = one.Subject?.Ticket };
                var logged = new LoggedDelivery(delivery, one.Subject);
                changes.Add(Save(id, logged, 0));
                messages.Add(WebhookMessage.Of(id, birth, logged).ToOutbox(now));
                if (await documents.FindAsync(tenant, Kind, KeyOf(id, number - options.Value.LogLength), cancellationToken) is { } oldest)
                    changes.Add(Delete(oldest));
            }

            changes.Add(new(CountKind, id, count?.Version ?? 0, JsonSerializer.Serialize(number)));
        }

        await commits.CommitAsync(
            new() { Tenant = tenant, At = now, Documents = changes, Outbox = messages, Settled = settled is null ? [] : [settled] },
            cancellationToken);
    }

    private async Task<IEnumerable<StoredDocument>> AllAsync(string tenant, string webhook, CancellationToken cancellationToken) =>
        OfWebhook(webhook, await documents.ListAsync(tenant, Kind, PrefixOf(webhook), Most, cancellationToken));

    // Behind the last one of a webhook come those of the next.
    private static IEnumerable<StoredDocument> OfWebhook(string webhook, IReadOnlyList<StoredDocument> found) =>
        found.TakeWhile(one => one.Key.StartsWith(PrefixOf(webhook), StringComparison.Ordinal));

    private static DocumentChange Delete(StoredDocument document) => new(document.Kind, document.Key, document.Version, null);

    // By chance: numbers would tell a receiver how much happens that it is not told of.
    private static string NewId() => $"msg_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";

    private static string PrefixOf(string webhook) => $"{webhook}/";

    private static string KeyOf(string webhook, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(webhook)}{Last - number:D10}");

    private static LoggedDelivery Read(StoredDocument document) => JsonSerializer.Deserialize<LoggedDelivery>(document.Json)!;
}
