using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>A ticket with all that belongs to it. Immutable.</summary>
internal sealed class StoredTicket
{
    private readonly Lazy<TicketTerms> terms;
    private readonly Lazy<TermLines> lines;

    public StoredTicket(
        Ticket row, ImmutableList<RecordedEvent> events, ImmutableSortedDictionary<int, TicketText> texts,
        ImmutableList<TicketItem> items, Func<string, IReadOnlyList<string>> analyze)
    {
        Row = row;
        Events = events;
        Texts = texts;
        Items = items;
        // Analysed when first searched: most versions of a ticket are replaced before anybody looks for a word in them.
        terms = new(() => TicketTerms.Of(row, texts.Values, analyze));
        lines = new(() => TermLines.Of(Terms));
    }

    public Ticket Row { get; }

    public ImmutableList<RecordedEvent> Events { get; }

    public ImmutableSortedDictionary<int, TicketText> Texts { get; }

    /// <summary>In the order of their keys.</summary>
    public ImmutableList<TicketItem> Items { get; }

    public TicketTerms Terms => terms.Value;

    public TermLines Lines => lines.Value;

    public static StoredTicket After(StoredTicket? before, TicketChange change, Func<string, IReadOnlyList<string>> analyze) => new(
        change.After,
        (before?.Events ?? []).AddRange(change.Events),
        (before?.Texts ?? ImmutableSortedDictionary<int, TicketText>.Empty)
            .SetItems(change.Texts.Select(text => KeyValuePair.Create(text.Number, text))),
        ItemChange.Of(change).Aggregate(before?.Items ?? [], After),
        analyze);

    /// <summary>The ticket as it is seen.</summary>
    public Ticket SeenBy(Visibility visibility) => visibility.AsSeen(Row);

    /// <summary>Its events, as far as they may be known of, numbered without the others.</summary>
    public IEnumerable<RecordedEvent> EventsFor(Visibility visibility) => visibility.ReadsInternal(Row) ? Events : PublicEvents();

    /// <summary>Its texts, as far as they may be read, numbered as their events are.</summary>
    public IEnumerable<TicketText> TextsFor(Visibility visibility) => visibility.ReadsInternal(Row) ? Texts.Values : PublicTexts();

    /// <summary>Its items, as far as they may be known of.</summary>
    public IEnumerable<TicketItem> ItemsFor(Visibility visibility) =>
        visibility.ReadsInternal(Row) ? Items : Items.Where(item => !item.Internal);

    private static ImmutableList<TicketItem> After(ImmutableList<TicketItem> items, ItemChange change)
    {
        var others = items.RemoveAll(item => item.Kind == change.Item.Kind && item.Key == change.Item.Key);
        if (!change.IsThere)
            return others;
        var place = others.FindIndex(item => string.CompareOrdinal(item.Key, change.Item.Key) > 0);
        return others.Insert(place < 0 ? others.Count : place, change.Item);
    }

    private IEnumerable<RecordedEvent> PublicEvents()
    {
        var internals = 0;
        foreach (var recorded in Events)
        {
            if (recorded.Event.IsInternal())
                internals++;
            else
                yield return recorded.AsPublic(internals);
        }
    }

    private IEnumerable<TicketText> PublicTexts()
    {
        var internals = 0;
        foreach (var recorded in Events)
        {
            if (recorded.Event.IsInternal())
                internals++;
            else if (Texts.TryGetValue(recorded.Version, out var text))
                yield return text with { Number = text.Number - internals };
        }
    }
}
