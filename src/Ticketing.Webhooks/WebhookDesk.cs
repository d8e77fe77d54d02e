using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Time;
using Ticketing.Webhooks.Log;
using Ticketing.Webhooks.Sending;
using Ticketing.Webhooks.Signing;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks;

/// <summary>
/// Webhooks and what was sent to them, for those who look after them (<see cref="WebhookPermissions.Manage"/>). One of a project that the
/// caller may not look after does not exist for him. Thread-safe.
/// </summary>
public sealed class WebhookDesk
{
    /// <summary>The most deliveries of a page.</summary>
    public const int MostPerPage = 100;

    private readonly WebhookRights rights;
    private readonly WebhookStore store;
    private readonly HealthStore healths;
    private readonly DraftCheck check;
    private readonly SecretSeal seal;
    private readonly DeliveryLog log;
    private readonly DeliveryReading reading;
    private readonly HandlerCommits commits;
    private readonly WebhookOptions options;
    private readonly TimeProvider time;

    internal WebhookDesk(
        WebhookRights rights, WebhookStore store, HealthStore healths, DraftCheck check, SecretSeal seal,
        DeliveryLog log, DeliveryReading reading, HandlerCommits commits, IOptions<WebhookOptions> options, TimeProvider time)
    {
        (this.rights, this.store, this.healths, this.check) = (rights, store, healths, check);
        (this.seal, this.log, this.reading) = (seal, log, reading);
        (this.commits, this.options, this.time) = (commits, options.Value, time);
    }

    /// <summary>The webhooks that the caller may look after, by key.</summary>
    /// <exception cref="TicketForbiddenException">The caller may look after none.</exception>
    public async Task<IReadOnlyList<Webhook>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await rights.RequireAsync(caller, cancellationToken);
        var failing = await healths.ListAsync(caller.Tenant, cancellationToken);
        return
        [
            .. (await store.ListAsync(caller.Tenant, cancellationToken))
                .Select(stored => stored.Webhook with { FailingSince = failing.GetValueOrDefault(stored.Webhook.Id)?.FailingSince })
                .Where(webhook => WebhookRights.May(actor, webhook.Project)),
        ];
    }

    /// <summary>A webhook.</summary>
    /// <exception cref="TicketForbiddenException">The caller may look after none.</exception>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<Webhook> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var (_, stored, _) = await FindAsync(caller, id, cancellationToken);
        return stored.Webhook with { FailingSince = (await healths.FindAsync(caller.Tenant, id, cancellationToken)).Health?.FailingSince };
    }

    /// <summary>
    /// Registers a webhook or changes one. The caller is its owner from then on: else somebody could have sent to himself what another may
    /// see.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller may not look after webhooks of that project.</exception>
    /// <exception cref="TicketNotFoundException">There is one of that key which does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    public async Task<SavedWebhook> SaveAsync(Caller caller, string id, WebhookDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var actor = await rights.RequireAsync(caller, cancellationToken);
        var known = await store.FindAsync(caller.Tenant, id, cancellationToken);
        if (known is var (there, _) && !WebhookRights.May(actor, there.Webhook.Project))
            throw Missing(id);
        await check.RequireAsync(caller, id, draft, known is null, cancellationToken);
        if (!WebhookRights.May(actor, draft.Project))
            throw new TicketForbiddenException(WebhookPermissions.Manage);
        var webhook = new Webhook(id, draft.Url, caller.UserId)
        {
            Description = draft.Description,
            Events = [.. WebhookEvents.All.Where(draft.Events.Contains)],
            Project = draft.Project,
            Query = draft.Query,
            IsOn = draft.IsOn,
            WhyOff = draft.IsOn ? null : known?.Stored.Webhook.WhyOff,
            OffAt = draft.IsOn ? null : known?.Stored.Webhook.OffAt,
        };
        var secret = known is null || draft.RotatesSecret ? WebhookSecret.New() : null;
        List<DocumentChange> changes = [WebhookStore.Save(Keep(caller, webhook, known?.Stored, secret), known?.Version ?? 0)];
        // Another host may have planned something for one of that key after it was deleted.
        if (known is null)
            changes.AddRange(await log.ForgetAsync(caller.Tenant, id, cancellationToken));
        await CommitAsync(caller, changes, known is null ? LogUpkeep.Begin(id, time.GetUtcNow()) : null, cancellationToken);
        if (draft.IsOn)
            await ForgetFailuresAsync(caller, id, cancellationToken);
        return new(webhook, known is null, secret);
    }

    /// <summary>Deletes a webhook and what is known of its deliveries. What waits to be sent is not sent.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public Task DeleteAsync(Caller caller, string id, CancellationToken cancellationToken) => Conflicts.RetryAsync(async () =>
    {
        var (_, _, version) = await FindAsync(caller, id, cancellationToken);
        var (_, health) = await healths.FindAsync(caller.Tenant, id, cancellationToken);
        List<DocumentChange> changes = [WebhookStore.Delete(id, version), .. await log.ForgetAsync(caller.Tenant, id, cancellationToken)];
        if (HealthStore.Save(id, null, health) is { } change)
            changes.Add(change);
        await CommitAsync(caller, changes, LogUpkeep.End(id), cancellationToken);
    });

    /// <summary>Sends something that tells of nothing, also to a webhook that is switched off.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task TestAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var (_, stored, _) = await FindAsync(caller, id, cancellationToken);
        var test = new PlannedDelivery(id, stored.Birth, WebhookEvents.Test, time.GetUtcMicroseconds(), null);
        await log.PlanAsync(caller.Tenant, [test], null, cancellationToken);
    }

    /// <summary>
    /// The last deliveries of a webhook, the newest first. Of those whose ticket the caller does not see, or not as its owner did, he is
    /// not told what was sent.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The webhook.</param>
    /// <param name="before">Those before the one of this number; null to begin with.</param>
    /// <param name="limit">How many at most; 1 to <see cref="MostPerPage"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">The limit is none.</exception>
    public async Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(
        Caller caller, string id, long? before, int limit, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostPerPage)
            throw new TicketValidationException(
                "limit", Wording.Of(FieldErrorCodes.OutOfRange, $"A page has {1} to {MostPerPage} deliveries."));
        var (actor, _, _) = await FindAsync(caller, id, cancellationToken);
        return await reading.AsSeenAsync(
            actor, await log.ListAsync(caller.Tenant, id, before, limit, cancellationToken), cancellationToken);
    }

    /// <summary>Sends a delivery again, at once and with the same <c>webhook-id</c>, whatever became of it before.</summary>
    /// <exception cref="TicketNotFoundException">The webhook does not exist for the caller, or has no such delivery any more.</exception>
    public Task SendAgainAsync(Caller caller, string id, long number, CancellationToken cancellationToken) =>
        Conflicts.RetryAsync(async () =>
        {
            var (_, stored, _) = await FindAsync(caller, id, cancellationToken);
            if (await log.FindAsync(caller.Tenant, id, number, cancellationToken) is not var (logged, version))
                throw new TicketNotFoundException($"delivery {number} of webhook '{id}'");
            var again = logged with
            {
                Round = logged.Round + 1, Delivery = logged.Delivery with { State = WebhookDeliveryState.Waiting },
            };
            var now = time.GetUtcMicroseconds();
            await commits.CommitAsync(
                new()
                {
                    Tenant = caller.Tenant,
                    At = now,
                    Documents = [DeliveryLog.Save(id, again, version)],
                    Outbox = [WebhookMessage.Of(id, stored.Birth, again).ToOutbox(now)],
                },
                cancellationToken);
        });

    private StoredWebhook Keep(Caller caller, Webhook webhook, StoredWebhook? known, string? secret)
    {
        var closed = secret is null ? known!.Secret : seal.Close(caller.Tenant, webhook.Id, secret);
        if (known is null)
            return new(webhook, Guid.NewGuid().ToString("n"), closed);
        return secret is null
            ? known with { Webhook = webhook }
            : known with
            {
                Webhook = webhook,
                Secret = closed,
                FormerSecret = known.Secret,
                FormerUntil = time.GetUtcMicroseconds() + options.SecretOverlap,
            };
    }

    // Whoever switches it on gives it as long again.
    private Task ForgetFailuresAsync(Caller caller, string id, CancellationToken cancellationToken) => Conflicts.RetryAsync(async () =>
    {
        var (_, version) = await healths.FindAsync(caller.Tenant, id, cancellationToken);
        if (HealthStore.Save(id, null, version) is { } change)
            await CommitAsync(caller, [change], null, cancellationToken);
    });

    private Task<TicketingCommit> CommitAsync(
        Caller caller, IReadOnlyList<DocumentChange> changes, AlarmChange? alarm, CancellationToken cancellationToken) =>
        commits.CommitAsync(
            new()
            {
                Tenant = caller.Tenant,
                At = time.GetUtcNow(),
                Documents = changes,
                Alarms = alarm is null ? [] : [alarm],
            },
            cancellationToken);

    private async Task<(Actor Actor, StoredWebhook Stored, int Version)> FindAsync(
        Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await rights.RequireAsync(caller, cancellationToken);
        return await store.FindAsync(caller.Tenant, id, cancellationToken) is var (stored, version)
            && WebhookRights.May(actor, stored.Webhook.Project)
            ? (actor, stored, version)
            : throw Missing(id);
    }

    private static TicketNotFoundException Missing(string id) => new($"webhook '{id}'");
}
