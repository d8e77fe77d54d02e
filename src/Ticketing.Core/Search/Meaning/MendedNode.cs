using Ticketing.Search.Language;

namespace Ticketing.Search.Meaning;

/// <summary>A query with other words in it.</summary>
internal static class MendedNode
{
    /// <summary>The query; what is excluded stays as it is.</summary>
    public static QueryNode Of(QueryNode node, Func<QueryWord, QueryNode> become) => node switch
    {
        QueryAnd and => QueryNode.And(and.Nodes.Select(child => Of(child, become))),
        QueryOr or => QueryNode.Or(or.Nodes.Select(child => Of(child, become))),
        QueryWord word => become(word),
        _ => node,
    };
}
