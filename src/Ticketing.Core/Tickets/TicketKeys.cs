namespace Ticketing.Tickets;

/// <summary>
/// How events change the keys of a ticket. A key that an internal event put on it is also one of its kind's
/// <see cref="TicketKeyKind.InternalPart"/>, until a public event puts it there as well: what is left without that part is what the public
/// events alone make.
/// </summary>
internal static class TicketKeys
{
    private static readonly TicketKeyKind[] WithInternals =
    [
        TicketKeyKind.Watcher, TicketKeyKind.Mention, TicketKeyKind.Unwatched, TicketKeyKind.Split,
    ];

    /// <summary>The keys after an event.</summary>
    public static EquatableDictionary<EquatableSet> After(this EquatableDictionary<EquatableSet> keys, RecordedEvent recorded)
    {
        var isInternal = recorded.Event.IsInternal();
        return recorded.Event switch
        {
            KeysChanged e => keys.After(e, recorded.By, isInternal),
            var happened => keys
                .With(TicketKeyKind.Mention, happened.Mentioned(), isInternal)
                .Watched(happened.Watching(), isInternal),
        };
    }

    /// <summary>The people who are on a ticket: whoever sees it knows of them.</summary>
    public static IEnumerable<string> PeopleOn(this Ticket ticket) =>
        new[] { ticket.Requester, ticket.Creator, ticket.Assignee }.OfType<string>().Concat(ticket.Watchers).Concat(ticket.Mentions)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The keys that those may know of who may not read internal comments.</summary>
    public static EquatableDictionary<EquatableSet> AsPublic(this EquatableDictionary<EquatableSet> keys)
    {
        foreach (var kind in WithInternals)
        {
            var part = kind.InternalPart!.Value.Name;
            if (keys[part] is { Count: > 0 } internals)
                keys = keys.With(kind.Name, Minus(keys[kind.Name], internals)).With(part, default);
        }

        var splits = keys[TicketKeyKind.Split.Name];
        return splits.Count == 0 ? keys : keys.With(TicketKeyKind.Split.Name, TicketSplit.AsPublic(splits));
    }

    private static EquatableDictionary<EquatableSet> After(
        this EquatableDictionary<EquatableSet> keys, KeysChanged e, string by, bool isInternal)
    {
        var kind = e.Kind;
        keys = keys.Without(kind, e.Removed, isInternal);
        if (kind != TicketKeyKind.Watcher)
            return keys.With(kind, e.Added, isInternal);
        // Whoever takes himself off has said no.
        return (e.Removed.Contains(by) ? keys.With(TicketKeyKind.Unwatched, new([by]), isInternal) : keys).Watched(e.Added, isInternal);
    }

    private static EquatableDictionary<EquatableSet> Watched(
        this EquatableDictionary<EquatableSet> keys, EquatableSet watching, bool isInternal) =>
        keys.With(TicketKeyKind.Watcher, watching, isInternal).Without(TicketKeyKind.Unwatched, watching, isInternal);

    private static EquatableDictionary<EquatableSet> With(
        this EquatableDictionary<EquatableSet> keys, TicketKeyKind kind, EquatableSet added, bool isInternal)
    {
        if (added.Count == 0)
            return keys;
        var there = keys[kind.Name];
        if (kind.InternalPart is { Name: var part })
            keys = keys.With(part, isInternal ? Plus(keys[part], Minus(added, there)) : Minus(keys[part], added));
        return keys.With(kind.Name, Plus(there, added));
    }

    // What is there publicly, an internal event does not take away.
    private static EquatableDictionary<EquatableSet> Without(
        this EquatableDictionary<EquatableSet> keys, TicketKeyKind kind, EquatableSet removed, bool isInternal)
    {
        if (removed.Count == 0 || keys[kind.Name].Count == 0)
            return keys;
        if (kind.InternalPart is not { Name: var part })
            return keys.With(kind.Name, Minus(keys[kind.Name], removed));
        var internals = keys[part];
        var gone = isInternal ? new(removed.Where(internals.Contains)) : removed;
        return keys.With(part, Minus(internals, gone)).With(kind.Name, Minus(keys[kind.Name], gone));
    }

    private static EquatableSet Plus(EquatableSet some, EquatableSet others) => new(some.Concat(others));

    private static EquatableSet Minus(EquatableSet some, EquatableSet others) => new(some.Where(key => !others.Contains(key)));
}
