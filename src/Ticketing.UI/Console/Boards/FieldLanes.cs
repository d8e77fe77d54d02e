using Microsoft.Extensions.Localization;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.UI.Console.TicketList;
using Ticketing.Views;

namespace Ticketing.UI.Console.Boards;

/// <summary>Lanes that are the values of a custom field: which fields there are, and what stands in each lane.</summary>
internal sealed class FieldLanes(PageContext page, TicketFinder finder, QueryWords words, IStringLocalizer<BoardText> text)
{
    // A lane for each of two hundred choices is mostly empty lists.
    private const int MostLanes = 6;

    // Cards of a whole board: it stays light enough to be opened again and again.
    private const int MostInColumn = 9;
    private const int LeastInCell = 2;

    /// <summary>The fields that the lanes of a project's board can be.</summary>
    /// <param name="project">The key of the project.</param>
    /// <param name="now">What they are now: a retired field that is chosen stays.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<FieldDefinition>> OfferedAsync(string project, BoardGroup now, CancellationToken cancellationToken) =>
    [
        .. (await words.FieldsAsync(cancellationToken))
            .Where(field => field.MakesLanesOf(project) && (field.IsActive || field.Key == now.Field)),
    ];

    /// <summary>
    /// The lanes as far as they are there for the reader: a field that he may not know of is answered as a word that means nothing.
    /// </summary>
    public async Task<(BoardGroup Group, FieldDefinition? Field)> ReadAsync(
        BoardGroup wanted, string project, CancellationToken cancellationToken)
    {
        if (wanted.Grouping is not BoardGrouping.Field)
            return (wanted, null);
        var field = (await OfferedAsync(project, wanted, cancellationToken)).FirstOrDefault(one => one.Key == wanted.Field);
        return (field is null ? BoardGroup.None : wanted, field);
    }

    /// <summary>
    /// The lanes in the order of the field's values, those with nothing in it last. Of many choices, those that most of some tickets have.
    /// </summary>
    public LanesOfField Choose(FieldDefinition field, IEnumerable<Ticket> tickets)
    {
        var counts = tickets.Select(ticket => ValueOf(field, ticket)).OfType<string>().CountBy(key => key).ToDictionary();
        var offered = words.OfferedOf(field).Select(value => value.Key).ToHashSet(StringComparer.Ordinal);
        var shown = words.ValuesOf(field)
            .Select(value => value.Key)
            .Where(key => offered.Contains(key) || counts.ContainsKey(key))
            .ToList();
        var busiest = shown.OrderByDescending(key => counts.GetValueOrDefault(key)).Take(MostLanes).ToHashSet(StringComparer.Ordinal);
        return new(field, [.. shown.Where(busiest.Contains), null]);
    }

    /// <summary>What a lane is called.</summary>
    public string TitleOf(FieldDefinition field, string? key) => key is null
        ? text["Lane.Nothing", field.Name]
        : words.ValuesOf(field).Where(value => value.Key == key).Select(value => value.Name).FirstOrDefault(key);

    /// <summary>The lane of a ticket; null where it has nothing in the field.</summary>
    public static string? ValueOf(FieldDefinition field, Ticket ticket) => ticket.Fields[field.Key].Only;

    /// <summary>The lanes to which a ticket can be moved.</summary>
    public IReadOnlyList<(string Key, string Name)> Others(FieldDefinition field, Ticket ticket)
    {
        var now = ValueOf(field, ticket);
        var values = words.OfferedOf(field).Where(value => value.Key != now);
        return now is null ? [.. values] : [.. values, ("", TitleOf(field, null))];
    }

    /// <summary>What finds the tickets of a lane among others.</summary>
    public static TicketQuery Narrow(TicketQuery query, FieldDefinition field, string? key)
    {
        var custom = CustomField.Of(field.Key);
        return query.Narrow(QueryNode.Is(custom, ValueWords.ToQuery(custom, key)));
    }

    /// <summary>The cards of a column of which it has more than were found: the first few of each lane, by the field's index.</summary>
    /// <param name="query">What finds the tickets of the column.</param>
    /// <param name="lanes">The lanes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<Ticket>> SearchAsync(
        TicketQuery query, LanesOfField lanes, CancellationToken cancellationToken)
    {
        var most = Math.Max(LeastInCell, MostInColumn / lanes.Keys.Count);
        var found = new List<Ticket>();
        foreach (var key in lanes.Keys)
            found.AddRange(await finder.SuggestAsync(page.Caller, Narrow(query, lanes.Field, key).ToString(), most, cancellationToken));
        return found;
    }
}
