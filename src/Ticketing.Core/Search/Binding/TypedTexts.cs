using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Search.Binding;

/// <summary>The texts that a query looks for or forbids, as they were typed.</summary>
internal static class TypedTexts
{
    /// <summary>In the order of the query; none for fields alone.</summary>
    public static IEnumerable<string> In(QueryNode? node) => node switch
    {
        QueryAnd and => and.Nodes.SelectMany(In),
        QueryOr or => or.Nodes.SelectMany(In),
        QueryNot not => In(not.Node),
        QueryWord word => [word.Text],
        QueryPhrase phrase => [phrase.Text],
        FieldIs title when title.Field == TicketFields.Title => title.Values.OfType<TextValue>().Select(value => value.Text),
        _ => [],
    };
}
