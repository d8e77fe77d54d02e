using System.Diagnostics.CodeAnalysis;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>A query: which tickets, and in which order.</summary>
/// <remarks>
/// <code>
/// query    = { sort | either }
/// either   = term { "OR" term }                      binds tighter than the implied "and"
/// term     = { "-" } ( "(" either { either } ")" | phrase | field | number | word )
/// phrase   = '"' text '"'                            with \" and \\; any other backslash is itself
/// field    = name ":" ( value { "," value } | ( ">" | ">=" | "&lt;" | "&lt;=" ) value | value ".." value )
/// number   = "#" digits                              the same as id:digits
/// word     = text [ "*" ]                            up to a space; the star asks for a prefix
/// sort     = "sort:" [ "-" ] name { "," [ "-" ] name }
/// </code>
/// Names, keywords and units are read in any case; <c>OR</c> is upper case. Letters and a colon make a field term; an unknown name is an
/// error, except before nothing, a colon or a slash (<c>Note:</c>, <c>std::vector</c>, <c>http://x</c>, <c>C:\x</c>), which are words, as
/// are <c>10:30</c> and <c>printf()</c>. Hyphens that stand alone are plain text. An even number of hyphens negates nothing. A duration is
/// an age: <c>updated:&lt;7d</c> changed less than seven days ago; <c>+7d</c> lies ahead: <c>due:&lt;+7d</c>.
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public sealed record TicketQuery
{
    /// <summary>Makes a query.</summary>
    /// <param name="where">The condition; null for every ticket.</param>
    /// <param name="sorts">The order, most important key first; none leaves it to the store.</param>
    /// <exception cref="ArgumentException">A sort field stands twice.</exception>
    public TicketQuery(QueryNode? where, params IEnumerable<TicketSort> sorts)
    {
        var list = new EquatableList<TicketSort>(sorts);
        if (list.DistinctBy(s => s.Field).Count() < list.Count)
            throw new ArgumentException("A sort field stands twice.", nameof(sorts));
        Where = where;
        Sorts = list;
    }

    /// <summary>Every ticket, in no particular order: the empty text.</summary>
    public static TicketQuery Everything { get; } = new((QueryNode?)null);

    /// <summary>The condition; null for every ticket.</summary>
    public QueryNode? Where { get; }

    /// <summary>The order, most important key first; each field at most once.</summary>
    public IReadOnlyList<TicketSort> Sorts { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="QuerySyntaxException">The text is not a query; its <see cref="QuerySyntaxException.Error"/> says where.</exception>
    public static TicketQuery Parse(string text) =>
        TryParse(text, out var query, out var error) ? query : throw new QuerySyntaxException(error);

    /// <summary>Reads a text; says what is wrong first when it is not a query.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TicketQuery? query, [NotNullWhen(false)] out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        return QueryParser.TryParse(text, out query, out _, out error);
    }

    /// <summary>The same order of those tickets that also meet the condition.</summary>
    public TicketQuery Narrow(QueryNode condition) => new(Where is null ? condition : QueryNode.And(Where, condition), Sorts);

    /// <summary>The same tickets in this order.</summary>
    public TicketQuery SortedBy(params IEnumerable<TicketSort> sorts) => new(Where, sorts);

    /// <summary>The canonical text. Within <see cref="QueryLimits"/>, it parses to an equal query.</summary>
    public override string ToString() => QueryPrinter.Print(Where, Sorts);
}
