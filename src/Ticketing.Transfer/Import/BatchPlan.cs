using Ticketing.CustomFields;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Import;

/// <summary>What is to be stored of a batch, and what of it cannot be.</summary>
internal sealed class BatchPlan(ImportTarget target)
{
    private readonly List<(Draft Draft, TicketHistory History)> tickets = [];
    private readonly List<(Draft Draft, TicketHistory History)> skipped = [];

    /// <summary>What the directory gets, in this order.</summary>
    public List<DirectoryChange> Directory { get; } = [];

    /// <summary>Custom fields that are made.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; set; } = [];

    /// <summary>Rows that cannot be taken.</summary>
    public List<RejectedRow> Rejected { get; } = [];

    /// <summary>Whether there is nothing to store.</summary>
    public bool IsEmpty => tickets.Count + Directory.Count + Fields.Count == 0;

    /// <summary>Lets a draft add what is new to the history of its ticket.</summary>
    public void Add(Draft draft, TicketHistory history)
    {
        var before = Rejected.Count;
        if (history.Stored is { } stored && !target.Rights.ReachInto(stored.Project))
            Rejected.Add(RejectedRow.Of(draft.Line, null, Wording.Of(
                RowFaultCodes.NotYours, $"The ticket is in the project '{stored.Project}', into which you may not import.")));
        else
            draft.Plan(history, Rejected.Add);
        target.Directory.EndDraft(history.Added > 0);
        if (history.Added > 0)
            tickets.Add((draft, history));
        else if (Rejected.Count == before)
            skipped.Add((draft, history));
    }

    /// <summary>Refuses two rows of one ticket that call it differently: they are stored one after the other.</summary>
    /// <exception cref="TicketConflictException">There are such rows.</exception>
    public void RequireEachOnce()
    {
        var stored = tickets.Select(plan => plan.History.Stored).OfType<Ticket>().ToList();
        if (stored.DistinctBy(ticket => ticket.Id).Count() < stored.Count)
            throw new TicketConflictException(
                "tickets", Wording.Of(RefusalCodes.ChangedMeanwhile, $"Two rows change the same ticket."));
    }

    /// <summary>What is stored.</summary>
    public ImportedBatch ToBatch() => new()
    {
        At = target.Now,
        Directory = Directory,
        Fields = Fields,
        Tickets = [.. tickets.Select(plan => new ImportedTicket(plan.History.ToChange(), plan.Draft.WantedId))],
    };

    /// <summary>Counts it, once it is stored.</summary>
    public void CountInto(ImportTally tally)
    {
        foreach (var row in Rejected)
            tally.Reject(row);
        var created = tickets.Count(plan => plan.History.Stored is null);
        tally.Created += created;
        tally.Updated += tickets.Count - created;
        tally.Skipped += skipped.Count;
    }

    /// <summary>Notes where its tickets are, once it is stored.</summary>
    /// <param name="links">Where.</param>
    /// <param name="numbers">The numbers of those that were stored.</param>
    public void CountInto(ImportedLinks links, IReadOnlyList<TicketId> numbers)
    {
        foreach (var ((draft, history), number) in tickets.Zip(numbers))
            links.Add(draft.WantedId, number, history.Current!);
        // An import that was broken off has left them as they came.
        foreach (var (draft, history) in skipped)
            links.Add(draft.WantedId, history.Stored!.Id, history.Stored);
    }
}
