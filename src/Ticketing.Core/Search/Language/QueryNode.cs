using Ticketing.Fields;

namespace Ticketing.Search.Language;

/// <summary>A condition on tickets: a tree of the language. A closed family, compared by content.</summary>
/// <remarks>
/// Trees are made by parsing or by the factories here, which normalise: nested conjunctions and alternatives are flattened, a double
/// negation is dropped, one node alone stays itself. So every tree prints as a text that parses to the same tree
/// (as long as that text stays within <see cref="QueryLimits"/>, which bind texts, not trees).
/// </remarks>
/// <threadsafety>Immutable.</threadsafety>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }

    /// <summary>All of the conditions.</summary>
    /// <exception cref="ArgumentException">There is none. "Everything" is a query without a condition.</exception>
    public static QueryNode And(params IEnumerable<QueryNode> nodes) =>
        Join(nodes, node => (node as QueryAnd)?.Nodes, list => new QueryAnd(list));

    /// <summary>At least one of the conditions.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static QueryNode Or(params IEnumerable<QueryNode> nodes) =>
        Join(nodes, node => (node as QueryOr)?.Nodes, list => new QueryOr(list));

    /// <summary>The opposite of the condition.</summary>
    public static QueryNode Not(QueryNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node is QueryNot not ? not.Node : new QueryNot(node);
    }

    /// <summary>
    /// A word of free text. Text that could not be written as one word, <c>a b</c> or <c>a:b</c>, becomes a <see cref="QueryPhrase"/>.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The text is blank or holds U+0000 or half a surrogate pair, or a prefix is not one word.
    /// </exception>
    public static QueryNode Word(string text, bool prefix = false)
    {
        QueryText.Checked(text);
        if (QueryText.IsBareWord(prefix ? text + "*" : text) && (prefix || !IsStarred(text)))
            return new QueryWord(text, prefix);
        return prefix ? throw new ArgumentException("A prefix must be one word.", nameof(text)) : new QueryPhrase(text);
    }

    /// <summary>Words that must stand together.</summary>
    /// <exception cref="ArgumentException">The text is blank, or holds U+0000 or half a surrogate pair.</exception>
    public static QueryNode Phrase(string text) => new QueryPhrase(QueryText.Checked(text));

    /// <summary>The field has one of the values.</summary>
    /// <exception cref="ArgumentException">
    /// There is no value, or one that this field does not take (a duration needs a comparison).
    /// </exception>
    public static QueryNode Is(TicketField field, params IEnumerable<QueryValue> values)
    {
        var list = new EquatableList<QueryValue>(values);
        if (list.Count == 0 || list.Any(v => !QueryFields.Accepts(field, v) || v is TimeAgo or TimeAhead))
            throw new ArgumentException($"These are not values that '{field.Key}' can be equal to.", nameof(values));
        return new FieldIs(field, list);
    }

    /// <summary>
    /// The field has this text: short for <see cref="Is(TicketField, IEnumerable{QueryValue})"/> with a <see cref="TextValue"/>.
    /// </summary>
    /// <exception cref="ArgumentException">The field takes no text, or the text is blank.</exception>
    public static QueryNode Is(TicketField field, string text) => Is(field, new TextValue(text));

    /// <summary>It holds of the ticket now.</summary>
    public static QueryNode Is(QueryFlag flag) => Is(QueryFields.Is, new FlagValue(flag));

    /// <summary>The field compares so with the value.</summary>
    /// <exception cref="ArgumentException">The field is not ordered, or does not take this value.</exception>
    public static QueryNode Compare(TicketField field, QueryOperator comparison, QueryValue value)
    {
        if (!Enum.IsDefined(comparison))
            throw new ArgumentOutOfRangeException(nameof(comparison));
        CheckOrdered(field, value, nameof(value));
        return new FieldCompare(field, comparison, value);
    }

    /// <summary>The field is between the values, both included.</summary>
    /// <exception cref="ArgumentException">The field is not ordered, or does not take these values.</exception>
    public static QueryNode Range(TicketField field, QueryValue from, QueryValue to)
    {
        CheckOrdered(field, from, nameof(from));
        CheckOrdered(field, to, nameof(to));
        return new FieldRange(field, from, to);
    }

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => QueryPrinter.Print(this);

    /// <summary>The node for an unquoted run of text that is neither <c>OR</c>, a field term nor a ticket number.</summary>
    internal static QueryNode FromRun(string run)
    {
        if (!QueryText.IsBareWord(run))
            return new QueryPhrase(run);
        return IsStarred(run) ? new QueryWord(run[..^1], prefix: true) : new QueryWord(run, prefix: false);
    }

    // A star alone is a word: there is nothing that it could be a prefix of.
    private static bool IsStarred(string run) => run.Length > 1 && run[^1] == '*';

    private static void CheckOrdered(TicketField field, QueryValue value, string parameter)
    {
        if (!field.IsOrdered || value is NoneValue || !QueryFields.Accepts(field, value))
            throw new ArgumentException($"'{field.Key}' cannot be compared with this value.", parameter);
    }

    private static QueryNode Join(
        IEnumerable<QueryNode> nodes, Func<QueryNode, IReadOnlyList<QueryNode>?> inner, Func<EquatableList<QueryNode>, QueryNode> make)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var flat = new List<QueryNode>();
        foreach (var node in nodes)
        {
            ArgumentNullException.ThrowIfNull(node, nameof(nodes));
            flat.AddRange(inner(node) ?? [node]);
        }

        return flat.Count switch
        {
            0 => throw new ArgumentException("At least one condition is needed.", nameof(nodes)),
            1 => flat[0],
            _ => make(new EquatableList<QueryNode>(flat)),
        };
    }
}
