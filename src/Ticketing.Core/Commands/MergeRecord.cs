using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>
/// What undoing a merge needs to know, and no event says: it names tickets and people that readers of the history may not see.
/// </summary>
/// <param name="Links">The links that the merged ticket had, as its keys.</param>
/// <param name="Moved">Those of them that the other ticket got.</param>
/// <param name="Watchers">Who became a watcher of the other ticket (user ids).</param>
/// <param name="InternalWatchers">The same, of whom those alone know who may read internal comments.</param>
/// <param name="Insiders">Those of the watchers who were watchers before, of whom those alone knew.</param>
/// <param name="Subjects">What the other ticket is about since then, as its keys.</param>
/// <param name="Before">What the merged ticket was.</param>
internal sealed record MergeRecord(
    EquatableSet Links, EquatableSet Moved, EquatableSet Watchers, EquatableSet InternalWatchers, EquatableSet Insiders,
    EquatableSet Subjects, MergeUndone Before)
{
    /// <summary>What two changes that merge tickets leave to be known.</summary>
    /// <param name="merged">That of the ticket that is merged.</param>
    /// <param name="into">That of the other one; null where nothing but the link itself happens to it.</param>
    public static MergeRecord Of(TicketChange merged, TicketChange? into)
    {
        var before = merged.Before!;
        EquatableSet watchers =
            new(Changes(into, TicketKeyKind.Watcher).Where(changed => !changed.Internal).SelectMany(changed => changed.Added));
        return new(
            new(Changes(merged, TicketKeyKind.Link).SelectMany(changed => changed.Removed)),
            new(Changes(into, TicketKeyKind.Link).SelectMany(changed => changed.Added)),
            watchers,
            new(Changes(into, TicketKeyKind.Watcher).Where(changed => changed.Internal).SelectMany(changed => changed.Added)),
            new(watchers.Where(user => into?.Before?.Watchers.Contains(user) is true)),
            new(Changes(into, TicketKeyKind.Subject).SelectMany(changed => changed.Added)),
            new()
            {
                Status = before.Status,
                StatusCategory = before.StatusCategory,
                WorkflowVersion = before.WorkflowVersion,
                ResolvedAt = before.ResolvedAt,
                ResolvedBy = before.ResolvedBy,
                ClosedAt = before.ClosedAt,
                Reopens = before.Reopens,
                Answered = before.IsAnswered,
            });
    }

    private static IEnumerable<KeysChanged> Changes(TicketChange? change, TicketKeyKind kind) =>
        (change?.Events ?? []).Select(recorded => recorded.Event).OfType<KeysChanged>().Where(changed => changed.Kind == kind);
}
