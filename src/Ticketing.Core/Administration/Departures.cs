using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Administration;

/// <summary>
/// Gives the open tickets of those who were deactivated back to their teams, batch by batch. That it is to be done is stored together with
/// the deactivation, in a document that goes when nothing is left to do: whatever ends this process, it is gone on with. Thread-safe.
/// </summary>
internal sealed class Departures(ITicketSearch search, CommitPipeline commits, IDocuments documents, TimeProvider time)
{
    /// <summary>How many tickets are written together: each commit is short, and others come in between.</summary>
    internal const int Batch = 50;

    // Whoever deactivates somebody waits for so many batches; the rest is done behind his back.
    private const int BatchesAtOnce = 4;
    private const int Page = 100;
    private const string Kind = "departure";

    // Looked at again and again, or until nothing is left there.
    private readonly ConcurrentDictionary<string, bool> watched = new(StringComparer.Ordinal);
    private readonly Channel<bool> begun =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>What the commit that deactivates somebody, or activates him again, carries besides.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="userId">The person.</param>
    /// <param name="leaves">Whether he leaves his open tickets; else nothing is to be given back any more.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IEnumerable<DocumentChange>> ChangesAsync(
        Caller caller, string userId, bool leaves, CancellationToken cancellationToken)
    {
        var known = await documents.FindAsync(caller.Tenant, Kind, userId, cancellationToken);
        if (leaves)
            return [new(Kind, userId, known?.Version ?? 0, JsonSerializer.Serialize(new Order(caller.UserId), JsonSerializerOptions.Web))];
        return known is null ? [] : [new(Kind, userId, known.Version, null)];
    }

    /// <summary>Begins with what somebody leaves; what is more is finished in the background.</summary>
    public async Task BeginAsync(string tenant, string userId, CancellationToken cancellationToken)
    {
        if (await ReleaseAsync(tenant, userId, BatchesAtOnce, cancellationToken))
            return;
        LookAt(tenant);
    }

    /// <summary>Finishes what was begun in the tenants that are looked at.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        foreach (var (tenant, isAlways) in watched)
        {
            // First: what is begun meanwhile is looked at again.
            if (!isAlways)
                watched.TryRemove(tenant, out _);
            var isDone = false;
            try
            {
                isDone = await FinishAsync(tenant, cancellationToken);
            }
            finally
            {
                if (!isDone)
                    watched.TryAdd(tenant, false);
            }
        }
    }

    /// <summary>Looks after a tenant from now on.</summary>
    public void Watch(string tenant) => watched[tenant] = true;

    /// <summary>Looks at a tenant soon, until nothing is left to finish there.</summary>
    public void LookAt(string tenant)
    {
        watched.TryAdd(tenant, false);
        begun.Writer.TryWrite(true);
    }

    /// <summary>Waits until there is something to finish, or for a while.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        await begun.Reader.WaitToReadAsync(either.Token).AsTask().Quietly();
        begun.Reader.TryRead(out _);
    }

    private async Task<bool> FinishAsync(string tenant, CancellationToken cancellationToken)
    {
        var isDone = true;
        for (string? after = null; ;)
        {
            var left = await documents.ListAsync(tenant, Kind, after, Page, cancellationToken);
            foreach (var document in left)
                isDone &= await ReleaseAsync(tenant, document.Key, int.MaxValue, cancellationToken);
            if (left.Count < Page)
                return isDone;
            after = left[^1].Key;
        }
    }

    /// <returns>Whether all is done.</returns>
    private async Task<bool> ReleaseAsync(string tenant, string userId, int batches, CancellationToken cancellationToken)
    {
        var his = new AllOf(
            [new ValueIn(TicketFields.Assignee, [userId]), new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting)]);
        for (var batch = 0; batch < batches; batch++)
        {
            // Gone when he was activated again, or when another host was faster.
            if (await documents.FindAsync(tenant, Kind, userId, cancellationToken) is not { } order)
                return true;
            var hits = await search.SearchAsync(new(his, new(TicketFields.Id), Batch), Visibility.OfSystem(tenant), cancellationToken);
            var tickets = hits.Select(hit => hit.Ticket).ToList();
            if (tickets.Count == 0)
                return await TryCommitAsync(tenant, order, null, [], cancellationToken);
            // Somebody changes one of them meanwhile: the others are given back one by one.
            if (!await TryCommitAsync(tenant, order, order.Json, tickets, cancellationToken)
                && !await EachAsync(tenant, order, tickets, cancellationToken))
                return false;
        }

        return false;
    }

    private async Task<bool> EachAsync(string tenant, StoredDocument order, List<Ticket> tickets, CancellationToken cancellationToken)
    {
        var done = 0;
        foreach (var ticket in tickets)
        {
            if (await TryCommitAsync(tenant, order, order.Json, [ticket], cancellationToken))
            {
                done++;
                order = order with { Version = order.Version + 1 };
            }
        }

        return done > 0;
    }

    // Each commit is on the order as it was read, so that nothing is given back of somebody who is active again.
    private async Task<bool> TryCommitAsync(
        string tenant, StoredDocument order, string? json, IReadOnlyList<Ticket> tickets, CancellationToken cancellationToken)
    {
        var by = JsonSerializer.Deserialize<Order>(order.Json, JsonSerializerOptions.Web)!.By;
        var now = time.GetUtcMicroseconds();
        try
        {
            var commit = new TicketingCommit
            {
                Tenant = tenant,
                At = now,
                Tickets = [.. tickets.Select(ticket => Released(ticket, by, now))],
                Documents = [new(order.Kind, order.Key, order.Version, json)],
            };
            await commits.CommitAsync(new(CommitOrigins.Upkeep, by, commit), cancellationToken);
            return true;
        }
        catch (TicketConflictException)
        {
            return false;
        }
    }

    private static TicketChange Released(Ticket ticket, string by, DateTimeOffset now)
    {
        var draft = new TicketDraft(ticket.Id, ticket, by, now);
        draft.Record(new AssignmentChanged(ticket.Team, null));
        return draft.ToChange()!;
    }

    private sealed record Order(string By);
}
