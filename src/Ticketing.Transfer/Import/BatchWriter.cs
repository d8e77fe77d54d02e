using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Import;

/// <summary>Stores batches: finds what is there, lets each draft add what is new, and commits all of it at once.</summary>
internal sealed class BatchWriter(ITicketingStore store, ExistingTickets existing, ImportTarget target, DirectoryLines lines, ImportTally tally)
{
    // Whoever changes a ticket while it is imported is done soon; a reference that somebody else has stays taken.
    private const int Attempts = 3;

    /// <summary>Stores a batch, or those of its tickets that can be stored.</summary>
    public async Task WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        try
        {
            await WriteTogetherAsync(batch, cancellationToken);
        }
        catch (TicketConflictException)
        {
            // Somebody changed one of them meanwhile, or has its reference. One by one, the others get in.
            if (batch.Lines.Count > 0)
                await WriteTogetherAsync(new([], batch.Lines), cancellationToken);
            foreach (var draft in batch.Drafts)
                await WriteAloneAsync(draft, cancellationToken);
        }
    }

    private async Task WriteAloneAsync(Draft draft, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteTogetherAsync(new([draft], []), cancellationToken);
                return;
            }
            catch (TicketConflictException) when (attempt < Attempts)
            {
            }
            catch (TicketConflictException)
            {
                var busy = Wording.Of(RowFaultCodes.TicketBusy, $"The ticket '{draft.ExternalRef ?? draft.Identity}' is being changed by somebody else, or its reference belongs to a ticket that is not visible.");
                tally.Reject(RejectedRow.Of(draft.Line, null, busy));
                tally.RowsDone += draft.Rows;
                return;
            }
        }
    }

    private async Task WriteTogetherAsync(Batch batch, CancellationToken cancellationToken)
    {
        var rejected = new List<RejectedRow>();
        var changes = await lines.ChangesAsync(batch.Lines, target, rejected.Add, cancellationToken);
        var mentions = Mention(batch.Drafts);
        await target.Directory.ResolveAsync(mentions, cancellationToken);
        var histories = await existing.FindAsync(batch.Drafts, cancellationToken);

        var plans = new List<(Draft Draft, TicketHistory History)>();
        var skipped = 0;
        foreach (var draft in batch.Drafts)
        {
            var history = histories[draft];
            var before = rejected.Count;
            if (history.Stored is { } stored && !target.Actor.May(Permission.Import, stored.Project))
                rejected.Add(RejectedRow.Of(draft.Line, null, Wording.Of(RowFaultCodes.NotYours, $"The ticket is in the project '{stored.Project}', into which you may not import.")));
            else
                draft.Plan(history, target, rejected.Add);
            if (history.Added > 0)
                plans.Add((draft, history));
            else if (rejected.Count == before)
                skipped++;
        }

        // Two rows of one ticket that call it differently: one after the other.
        if (plans.Where(plan => plan.History.Stored is not null).GroupBy(plan => plan.History.Stored!.Id).Any(same => same.Skip(1).Any()))
            throw new TicketConflictException("tickets", Wording.Of(RefusalCodes.ChangedMeanwhile, $"Two rows change the same ticket."));
        changes.AddRange(target.Directory.Missing());
        if (plans.Count > 0 || changes.Count > 0)
        {
            await store.CommitAsync(
                new TicketingCommit { Tenant = target.Actor.Tenant, At = target.Now, Directory = changes, Tickets = await NumberAsync(plans, cancellationToken) },
                cancellationToken);
            target.Directory.Saved();
        }

        foreach (var row in rejected)
            tally.Reject(row);
        tally.Created += plans.Count(plan => plan.History.Stored is null);
        tally.Updated += plans.Count(plan => plan.History.Stored is not null);
        tally.Skipped += skipped;
        tally.RowsDone += batch.Drafts.Sum(draft => draft.Rows) + batch.Lines.Count;
    }

    private async Task<IReadOnlyList<TicketChange>> NumberAsync(List<(Draft Draft, TicketHistory History)> plans, CancellationToken cancellationToken)
    {
        var born = plans.Where(plan => plan.History.Stored is null).Select(plan => plan.Draft).ToList();
        var ids = born.Count == 0 ? [] : await TakeIdsAsync(born, cancellationToken);
        return [.. plans.Select(plan => plan.History.Change(plan.History.Stored?.Id ?? ids[plan.Draft]))];
    }

    private async Task<Dictionary<Draft, TicketId>> TakeIdsAsync(List<Draft> born, CancellationToken cancellationToken)
    {
        if (born.All(draft => draft.WantedId is not null))
        {
            var wanted = born.ToDictionary(draft => draft, draft => draft.WantedId!.Value);
            if (await store.TryReserveIdsAsync(wanted.Values.Min(), wanted.Values.Max(), cancellationToken))
                return wanted;
        }

        var first = await store.ReserveIdsAsync(born.Count, cancellationToken);
        return born.Select((draft, index) => (draft, index)).ToDictionary(pair => pair.draft, pair => new TicketId(first.Value + pair.index));
    }

    private static Mentions Mention(IEnumerable<Draft> drafts)
    {
        var mentions = new Mentions();
        foreach (var draft in drafts)
            draft.Mention(mentions);
        return mentions;
    }
}
