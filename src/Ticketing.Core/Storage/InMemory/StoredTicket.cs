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
        ImmutableSortedDictionary<int, EarlierText> earlier, ImmutableList<TicketItem> items, Func<string, IReadOnlyList<string>> analyze)
    {
        Row = row;
        Events = events;
        Texts = texts;
        Earlier = earlier;
        Items = items;
        // Analysed when first searched: most versions of a ticket are replaced before anybody looks for a word in them.
        terms = new(() => TicketTerms.Of(row, texts.Values, analyze));
        lines = new(() => TermLines.Of(Terms));
    }

    public Ticket Row { get; }

    public ImmutableList<RecordedEvent> Events { get; }

    public ImmutableSortedDictionary<int, TicketText> Texts { get; }

    /// <summary>What comments said before, by the versions of the events that rewrote or deleted them.</summary>
    public ImmutableSortedDictionary<int, EarlierText> Earlier { get; }

    /// <summary>In the order of their keys.</summary>
    public ImmutableList<TicketItem> Items { get; }

    public TicketTerms Terms => terms.Value;

    public TermLines Lines => lines.Value;

    public static StoredTicket After(StoredTicket? before, TicketChange change, Func<string, IReadOnlyList<string>> analyze) => new(
        change.After,
        (before?.Events ?? []).AddRange(change.Events),
        (before?.Texts ?? ImmutableSortedDictionary<int, TicketText>.Empty)
            .SetItems(change.Texts.Concat(change.Rewrites.Edited).Select(text => KeyValuePair.Create(text.Number, text)))
            .RemoveRange(change.Rewrites.Deleted),
        (before?.Earlier ?? ImmutableSortedDictionary<int, EarlierText>.Empty)
            .SetItems(change.Rewrites.Earlier.Select(earlier => KeyValuePair.Create(earlier.Text.Number, earlier))),
        ItemChange.Of(change).Aggregate(before?.Items ?? [], After),
        analyze);

    /// <summary>The ticket as it is seen.</summary>
    public Ticket SeenBy(Visibility visibility) => visibility.AsSeen(Row);

    /// <summary>Its events, as far as they may be known of, numbered without the others.</summary>
    public IEnumerable<RecordedEvent> EventsFor(Visibility visibility) => visibility.ReadsInternal(Row) ? Events : PublicEvents();

    /// <summary>Its texts, as far as they may be read, numbered as their events are.</summary>
    public IEnumerable<TicketText> TextsFor(Visibility visibility) => visibility.ReadsInternal(Row) ? Texts.Values : PublicTexts();

    /// <summary>What its comments said before, as far as it may be read, numbered as their events are.</summary>
    public IEnumerable<EarlierText> EarlierFor(Visibility visibility) => EventsFor(visibility)
        .Zip(visibility.ReadsInternal(Row) ? Events : Events.Where(recorded => !recorded.Event.IsInternal()))
        .Where(one => one.Second.Event.CommentRewritten() is not null && Earlier.ContainsKey(one.Second.Version))
        .Select(one => new EarlierText(
            Earlier[one.Second.Version].Text with { Number = one.First.Version }, one.First.Event.CommentRewritten()!.Value));

    /// <summary>The last edit of each of its comments, as far as they may be read, in the order of their numbers.</summary>
    public IEnumerable<CommentEdit> EditsFor(Visibility visibility)
    {
        var there = TextsFor(visibility).Select(text => text.Number).ToHashSet();
        return EventsFor(visibility)
            .Where(recorded => recorded.Event is CommentEdited edited && there.Contains(edited.Comment))
            .GroupBy(recorded => recorded.Event.CommentRewritten()!.Value)
            .OrderBy(edits => edits.Key)
            .Select(edits => new CommentEdit(edits.Key, edits.Last().By, edits.Last().At));
    }

    /// <summary>A readable comment by the number that it is seen by.</summary>
    public StoredComment? FindComment(int number, Visibility visibility)
    {
        if (TextsFor(visibility).FirstOrDefault(text => text.Number == number) is not { Kind: not TextKind.Description })
            return null;
        var readable = Events.Where(recorded => visibility.ReadsInternal(Row) || !recorded.Event.IsInternal()).ElementAt(number - 1);
        return new(
            Texts[readable.Version], Events.Count(recorded => recorded.Version < readable.Version && recorded.Event.IsInternal()));
    }

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
