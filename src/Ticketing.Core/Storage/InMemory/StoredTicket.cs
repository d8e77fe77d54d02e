using System.Collections.Immutable;
using Ticketing.Search.Criteria;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>A ticket with all that belongs to it. Immutable.</summary>
internal sealed class StoredTicket
{
    private readonly Lazy<TicketTerms> terms;
    private readonly Lazy<TermLines> lines;

    public StoredTicket(
        Ticket row, ImmutableList<RecordedEvent> events, ImmutableSortedDictionary<int, TicketText> texts, Func<string, IReadOnlyList<string>> analyze)
    {
        Row = row;
        Events = events;
        Texts = texts;
        // Analysed when first searched: most versions of a ticket are replaced before anybody looks for a word in them.
        terms = new(() => TicketTerms.Of(row, texts.Values, analyze));
        lines = new(() => TermLines.Of(Terms));
    }

    public Ticket Row { get; }

    public ImmutableList<RecordedEvent> Events { get; }

    public ImmutableSortedDictionary<int, TicketText> Texts { get; }

    public TicketTerms Terms => terms.Value;

    public TermLines Lines => lines.Value;

    public static StoredTicket After(StoredTicket? before, TicketChange change, Func<string, IReadOnlyList<string>> analyze) => new(
        change.After,
        (before?.Events ?? []).AddRange(change.Events),
        (before?.Texts ?? ImmutableSortedDictionary<int, TicketText>.Empty).SetItems(change.Texts.Select(text => KeyValuePair.Create(text.Number, text))),
        analyze);
}
