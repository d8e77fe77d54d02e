using Ticketing.Fields;

namespace Ticketing.Search.Language;

/// <summary>All of two or more conditions; none of them is itself a conjunction.</summary>
public sealed record QueryAnd : QueryNode
{
    internal QueryAnd(EquatableList<QueryNode> nodes) => Nodes = nodes;

    /// <summary>The conditions, in the order written.</summary>
    public IReadOnlyList<QueryNode> Nodes { get; }
}

/// <summary>At least one of two or more conditions; none of them is itself an alternative.</summary>
public sealed record QueryOr : QueryNode
{
    internal QueryOr(EquatableList<QueryNode> nodes) => Nodes = nodes;

    /// <summary>The conditions, in the order written.</summary>
    public IReadOnlyList<QueryNode> Nodes { get; }
}

/// <summary>The opposite of a condition, which is not itself a negation.</summary>
public sealed record QueryNot : QueryNode
{
    internal QueryNot(QueryNode node) => Node = node;

    /// <summary>What is negated.</summary>
    public QueryNode Node { get; }
}

/// <summary>A word of free text. It may hold punctuation, and then be no term, or several, of the index.</summary>
public sealed record QueryWord : QueryNode
{
    internal QueryWord(string text, bool prefix)
    {
        Text = text;
        Prefix = prefix;
    }

    /// <summary>The word as written, without the star of a prefix.</summary>
    public string Text { get; }

    /// <summary>Whether words that begin so match too: <c>print*</c>.</summary>
    public bool Prefix { get; }
}

/// <summary>Words that must stand together. It may hold nothing but punctuation, and then be no term of the index.</summary>
public sealed record QueryPhrase : QueryNode
{
    internal QueryPhrase(string text) => Text = text;

    /// <summary>The text, without quotes or escapes; never blank.</summary>
    public string Text { get; }
}

/// <summary>The field has one of the values: <c>status:pending,blocked</c>.</summary>
public sealed record FieldIs : QueryNode
{
    internal FieldIs(TicketField field, EquatableList<QueryValue> values)
    {
        Field = field;
        Values = values;
    }

    /// <summary>The field; never <see cref="QueryFields.Sort"/>.</summary>
    public TicketField Field { get; }

    /// <summary>The values, one or more, in the order written. None is a duration.</summary>
    public IReadOnlyList<QueryValue> Values { get; }
}

/// <summary>The field compares with a value: <c>priority:&gt;=high</c>.</summary>
public sealed record FieldCompare : QueryNode
{
    internal FieldCompare(TicketField field, QueryOperator comparison, QueryValue value)
    {
        Field = field;
        Operator = comparison;
        Value = value;
    }

    /// <summary>The field: one of an ordered kind.</summary>
    public TicketField Field { get; }

    /// <summary>How it compares.</summary>
    public QueryOperator Operator { get; }

    /// <summary>With what; never <c>none</c>.</summary>
    public QueryValue Value { get; }
}

/// <summary>The field is between two values, both included: <c>created:2026-01-01..2026-02-01</c>.</summary>
/// <remarks>A range that ends before it begins holds nothing; it is not an error.</remarks>
public sealed record FieldRange : QueryNode
{
    internal FieldRange(TicketField field, QueryValue from, QueryValue to)
    {
        Field = field;
        From = from;
        To = to;
    }

    /// <summary>The field: one of an ordered kind.</summary>
    public TicketField Field { get; }

    /// <summary>The first value; never <c>none</c>.</summary>
    public QueryValue From { get; }

    /// <summary>The last value; never <c>none</c>.</summary>
    public QueryValue To { get; }
}
