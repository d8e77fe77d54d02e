using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Search.Language;

/// <summary>What the language knows about one field.</summary>
public sealed class QueryFieldDefinition
{
    internal QueryFieldDefinition(QueryField field, QueryFieldKind kind, bool allowsNone, params string[] aliases)
    {
        Field = field;
        Name = EnumWords<QueryField>.Write(field);
        Kind = kind;
        AllowsNone = allowsNone;
        Aliases = aliases.AsReadOnly();
        Keywords = KeywordsOf(kind, allowsNone);
    }

    /// <summary>The field.</summary>
    public QueryField Field { get; }

    /// <summary>Its canonical name, the one that is printed.</summary>
    public string Name { get; }

    /// <summary>What its values look like.</summary>
    public QueryFieldKind Kind { get; }

    /// <summary>Whether <c>none</c>, a ticket that has no such thing, may be asked for.</summary>
    public bool AllowsNone { get; }

    /// <summary>Other names that are read and never printed.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>The values that have a meaning of their own, for a list of suggestions while typing.</summary>
    public IReadOnlyList<string> Keywords { get; }

    /// <summary>Whether comparisons (<c>&gt;=</c>) and ranges (<c>a..b</c>) are allowed.</summary>
    public bool IsOrdered => Kind is QueryFieldKind.Priority or QueryFieldKind.Number or QueryFieldKind.Date;

    /// <summary>Whether a value of this type may stand in a term of this field.</summary>
    internal bool Accepts(QueryValue value) => value switch
    {
        NoneValue => AllowsNone,
        MeValue => Kind == QueryFieldKind.Person,
        TextValue => Kind is QueryFieldKind.Text or QueryFieldKind.Person,
        FlagValue => Kind == QueryFieldKind.Flag,
        PriorityValue => Kind == QueryFieldKind.Priority,
        NumberValue => Kind == QueryFieldKind.Number,
        DateValue => Kind == QueryFieldKind.Date,
        _ => false,
    };

    private static IReadOnlyList<string> KeywordsOf(QueryFieldKind kind, bool allowsNone)
    {
        IEnumerable<string> words = kind switch
        {
            QueryFieldKind.Flag => EnumWords<QueryFlag>.All,
            QueryFieldKind.Priority => EnumWords<Priority>.All,
            QueryFieldKind.Person => [MeValue.Word],
            QueryFieldKind.Date => EnumWords<NamedDay>.All,
            QueryFieldKind.Sort => EnumWords<SortField>.All,
            _ => [],
        };
        return [.. words, .. allowsNone ? [NoneValue.Word] : Array.Empty<string>()];
    }
}
