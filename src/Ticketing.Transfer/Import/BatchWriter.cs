using Ticketing.Desk;
using Ticketing.Transfer.Ndjson;

namespace Ticketing.Transfer.Import;

/// <summary>Stores batches: finds what is there, lets each draft add what is new, and commits all of it at once.</summary>
internal sealed class BatchWriter(
    ImportDesk desk, ExistingTickets existing, ImportTarget target, DirectoryLines lines, SettingLines settings, ImportTally tally,
    ImportedLinks links)
{
    // Whoever changes a ticket while it is imported is done soon; a reference that somebody else has stays taken.
    private const int Attempts = 3;

    private readonly FieldLines fields = new(desk);

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

        await settings.WriteAsync(batch.Lines, target, tally.Reject, cancellationToken);
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
                tally.Reject(RejectedRow.Of(draft.Line, null, Busy(draft.ExternalRef ?? draft.Identity)));
                tally.RowsDone += draft.Rows;
                return;
            }
        }
    }

    private async Task WriteTogetherAsync(Batch batch, CancellationToken cancellationToken)
    {
        var plan = new BatchPlan(target);
        plan.Directory.AddRange(await lines.ChangesAsync(batch.Lines, target, plan.Rejected.Add, cancellationToken));
        plan.Fields = await fields.MissingAsync(batch.Lines, target, plan.Rejected.Add, cancellationToken);
        await target.Directory.ResolveAsync(Mentions.Of(batch.Drafts), cancellationToken);
        var histories = await existing.FindAsync(batch.Drafts, cancellationToken);
        foreach (var draft in batch.Drafts)
            plan.Add(draft, histories[draft]);
        plan.RequireEachOnce();
        plan.Directory.AddRange(target.Directory.Missing());
        if (!plan.IsEmpty)
        {
            plan.CountInto(links, await desk.CommitAsync(target.Caller, plan.ToBatch(), cancellationToken));
            target.Directory.Saved();
        }

        plan.CountInto(tally);
        tally.RowsDone += batch.Drafts.Sum(draft => draft.Rows) + batch.Lines.Count;
    }

    private static Wording Busy(string name) => new(
        RowFaultCodes.TicketBusy,
        $"The ticket '{name}' is being changed by somebody else, or its reference belongs to a ticket that is not visible.",
        [name]);
}
