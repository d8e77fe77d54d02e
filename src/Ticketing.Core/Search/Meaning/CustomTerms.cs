using Ticketing.Fields;
using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>Whether a query asks for a custom field, or sorts by one: only then are the fields of the tenant looked up.</summary>
internal static class CustomTerms
{
    public static bool AreIn(TicketQuery query) => query.Sorts.Any(sort => sort.Field is CustomField) || AreIn(query.Where);

    private static bool AreIn(QueryNode? node) => node switch
    {
        QueryAnd and => and.Nodes.Any(AreIn),
        QueryOr or => or.Nodes.Any(AreIn),
        QueryNot not => AreIn(not.Node),
        FieldIs { Field: CustomField } or FieldCompare { Field: CustomField } or FieldRange { Field: CustomField } => true,
        _ => false,
    };
}
