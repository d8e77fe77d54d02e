using System.Text;
using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>Writes trees as canonical text: the fewest parentheses and quotes that read back as the same tree.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    public static string Print(QueryNode? where, IReadOnlyList<TicketSort> sorts)
    {
        var text = new StringBuilder();
        if (where is not null)
            Append(text, where);
        if (sorts.Count > 0)
            text.Append(text.Length > 0 ? " " : "").Append(QueryFields.Sort.Key).Append(':').AppendJoin(',', sorts);
        return text.ToString();
    }

    private static void Append(StringBuilder text, QueryNode node)
    {
        switch (node)
        {
            case QueryAnd and:
                AppendAll(text, and.Nodes, " ", _ => false);
                break;
            case QueryOr or:
                AppendAll(text, or.Nodes, " OR ", child => child is QueryAnd);
                break;
            case QueryNot not:
                text.Append('-');
                AppendChild(text, not.Node, inGroup: not.Node is QueryAnd or QueryOr);
                break;
            case QueryWord word:
                text.Append(word.Text).Append(word.Prefix ? "*" : "");
                break;
            case QueryPhrase phrase:
                AppendQuoted(text, phrase.Text);
                break;
            case FieldIs term:
                AppendField(text, term.Field).AppendJoin(',', term.Values.Select(v => Value(term.Field, v)));
                break;
            case FieldCompare term:
                AppendField(text, term.Field).Append(Symbol(term.Operator)).Append(Value(term.Field, term.Value));
                break;
            case FieldRange term:
                AppendField(text, term.Field).Append(term.From).Append("..").Append(term.To);
                break;
        }
    }

    private static void AppendAll(StringBuilder text, IReadOnlyList<QueryNode> nodes, string between, Func<QueryNode, bool> inGroup)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            text.Append(i > 0 ? between : "");
            AppendChild(text, nodes[i], inGroup(nodes[i]));
        }
    }

    private static void AppendChild(StringBuilder text, QueryNode node, bool inGroup)
    {
        text.Append(inGroup ? "(" : "");
        Append(text, node);
        text.Append(inGroup ? ")" : "");
    }

    private static StringBuilder AppendField(StringBuilder text, TicketField field) => text.Append(field.Key).Append(':');

    private static string Value(TicketField field, QueryValue value)
    {
        // Other values than text have one spelling, which never needs quotes.
        if (value is not TextValue text)
            return value.ToString();
        return QueryText.IsBareValue(text.Text) && !QueryValueReader.IsKeyword(field, text.Text) && !IsMistaken(field, text.Text)
            ? text.Text
            : AppendQuoted(new StringBuilder(), text.Text).ToString();
    }

    // Text in a field that may be compared.
    private static bool IsMistaken(TicketField field, string text) =>
        field.IsOrdered && (text[0] == '=' || text.Contains(FieldTermParser.RangeMark, StringComparison.Ordinal));

    private static StringBuilder AppendQuoted(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var c in content)
            text.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        return text.Append('"');
    }

    private static string Symbol(QueryOperator comparison) => comparison switch
    {
        QueryOperator.Greater => ">",
        QueryOperator.AtLeast => ">=",
        QueryOperator.Less => "<",
        _ => "<=",
    };
}
