using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Changes queries as trees: what is printed reads back as the same.</summary>
internal static class QueryEdits
{
    /// <summary>The conditions that must all hold.</summary>
    public static IReadOnlyList<QueryNode> Terms(TicketQuery query) =>
        query.Where switch { null => [], QueryAnd and => and.Nodes, var only => [only] };

    /// <summary>The query without its n-th condition.</summary>
    public static TicketQuery Without(TicketQuery query, int index) => Of(Terms(query).Where((_, i) => i != index), query);

    /// <summary>The query without what it demands of a field; what it forbids stays.</summary>
    public static TicketQuery Without(TicketQuery query, TicketField field) => Of(Terms(query).Where(term => !IsAbout(term, field)), query);

    /// <summary>The values of a field, one of which is demanded.</summary>
    public static IReadOnlyList<QueryValue> Values(TicketQuery query, TicketField field) =>
        Terms(query).OfType<FieldIs>().FirstOrDefault(term => term.Field.Equals(field))?.Values ?? [];

    /// <summary>Adds a value to those that a field may have, or takes it away.</summary>
    public static TicketQuery Toggle(TicketQuery query, TicketField field, QueryValue value)
    {
        var values = Values(query, field);
        List<QueryValue> changed = values.Contains(value) ? [.. values.Where(one => !one.Equals(value))] : [.. values, value];
        var rest = Without(query, field);
        return changed.Count == 0 ? rest : rest.Narrow(QueryNode.Is(field, changed));
    }

    /// <summary>Whether the query has words to look for in texts.</summary>
    public static bool HasWords(QueryNode? node) => node switch
    {
        QueryWord or QueryPhrase => true,
        FieldIs one => one.Field == TicketFields.Title,
        QueryAnd and => and.Nodes.Any(HasWords),
        QueryOr or => or.Nodes.Any(HasWords),
        _ => false,
    };

    private static bool IsAbout(QueryNode term, TicketField field) => term switch
    {
        FieldIs one => one.Field.Equals(field),
        FieldCompare one => one.Field.Equals(field),
        FieldRange one => one.Field.Equals(field),
        _ => false,
    };

    private static TicketQuery Of(IEnumerable<QueryNode> terms, TicketQuery query)
    {
        var kept = terms.ToList();
        return new(kept.Count == 0 ? null : QueryNode.And(kept), query.Sorts);
    }
}
