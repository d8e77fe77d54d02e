using Ticketing.Fields;

namespace Ticketing.Search.Language;

/// <summary>Reads what follows the name of a field: an operator, a range or a list of values.</summary>
internal sealed class FieldTermParser(QueryScanner scanner)
{
    /// <summary>What stands between the ends of a range.</summary>
    public const string RangeMark = "..";
    private readonly List<PlacedValue> values = [];

    /// <summary>The values of the terms read so far that are compared as they are, each with its place.</summary>
    public IReadOnlyList<PlacedValue> Values => values;

    /// <summary>Reads the term whose name begins at <paramref name="start"/>; the scanner stands after the colon.</summary>
    public QueryNode? Parse(TicketField field, int start)
    {
        var operatorAt = scanner.Position;
        var comparison = TakeOperator();
        if (comparison is not null && !field.IsOrdered)
        {
            Fail(QueryErrorCodes.OperatorNotAllowed, $"'{field.Key}' has no order: write {field.Key}:value, without > or <.", operatorAt);
            return null;
        }

        var items = TakeItems(field, start);
        if (items is null)
            return null;

        // The mark of a range is plain text in a field that has no order, and in quotes.
        var range = field.IsOrdered ? items.FindIndex(i => !i.Quoted && i.Text.Contains(RangeMark, StringComparison.Ordinal)) : -1;
        if (items.Count > 1 && (comparison is not null || range >= 0))
        {
            Fail(QueryErrorCodes.ListNotAllowed, "A comparison or a range takes no list. Join terms with OR instead.", operatorAt);
            return null;
        }

        if (range >= 0)
            return ParseRange(field, comparison, items[0]);
        return comparison is { } compare ? ParseComparison(field, compare, items[0]) : ParseList(field, items, start);
    }

    /// <summary>Reads the comma list after the colon: one or more values, quoted or not.</summary>
    public List<QueryItem>? TakeItems(TicketField field, int start)
    {
        var items = new List<QueryItem>();
        do
        {
            if (!scanner.CountTerm(scanner.Position) || TakeItem(field, start) is not { } item)
                return null;
            items.Add(item);
        }
        while (scanner.Take(','));

        if (scanner.AtBoundary)
            return items;
        Fail(QueryErrorCodes.TextAfterQuote, "A space or a comma must follow the quoted value.", scanner.Position);
        return null;
    }

    private QueryItem? TakeItem(TicketField field, int start)
    {
        var position = scanner.Position;
        if (scanner.Current == '"')
            return scanner.TakeQuoted() is { } quoted ? new QueryItem(quoted, Quoted: true, position, scanner.Position - position) : null;

        var text = scanner.PeekBare(stopAtComma: true);
        if (text.Length == 0)
        {
            scanner.Fail(QueryErrorCodes.MissingValue, $"'{field.Key}' needs a value here, without a space before it.", position, 0);
            return null;
        }

        if (text[0] == '(')
        {
            Fail(QueryErrorCodes.GroupedValue, $"Join values with a comma: {field.Key}:a,b. A value that begins with ( is quoted.",
                position);
            return null;
        }

        if (text[0] == '-' && field.Kind != FieldKind.Sort)
        {
            RefuseNegatedValue(field, start, position, text);
            return null;
        }

        scanner.Skip(text.Length);
        return new QueryItem(text, Quoted: false, position, text.Length);
    }

    private void RefuseNegatedValue(TicketField field, int start, int position, string text)
    {
        // Only a single value can be mended by moving the hyphen, and only where no hyphen stands already.
        var end = position + text.Length;
        var isFirst = scanner.Text[position - 1] == ':' && (start == 0 || scanner.Text[start - 1] != '-');
        var isLast = end == scanner.Text.Length || scanner.Text[end] != ',';
        var message = $"To exclude a value, put the hyphen first: -{field.Key}:value. A value that begins with a hyphen is quoted.";
        if (isFirst && isLast && text.Length > 1)
            scanner.Fail(QueryErrorCodes.NegatedValue, message, start, end - start, $"-{field.Key}:{text[1..]}");
        else
            scanner.Fail(QueryErrorCodes.NegatedValue, message, position, text.Length);
    }

    private QueryNode? ParseList(TicketField field, List<QueryItem> items, int start)
    {
        var read = new List<QueryValue>();
        foreach (var item in items)
        {
            var placed = new PlacedValue(field, item.Text, item.Position, item.Length, start, IsWhole: items.Count == 1);
            if (Read(field, item, placed) is not { } value)
                return null;
            if (value is TextValue)
                values.Add(placed);
            if (value is TimeAgo or TimeAhead)
            {
                scanner.Fail(item.Error(
                    QueryErrorCodes.DurationNeedsComparison,
                    $"Say whether it is less or more than that: {field.Key}:<{value} or {field.Key}:>{value}.",
                    items.Count == 1 ? "<" + value : null));
                return null;
            }

            read.Add(value);
        }

        return QueryNode.Is(field, read);
    }

    private QueryNode? ParseComparison(TicketField field, QueryOperator comparison, QueryItem item) =>
        ReadOrdered(field, item) is { } value ? QueryNode.Compare(field, comparison, value) : null;

    private QueryNode? ParseRange(TicketField field, QueryOperator? comparison, QueryItem item)
    {
        if (comparison is not null)
        {
            scanner.Fail(item.Error(QueryErrorCodes.RangeNotAllowed, "A comparison takes one value, not a range."));
            return null;
        }

        var mark = item.Text.IndexOf(RangeMark, StringComparison.Ordinal);
        var from = item with { Text = item.Text[..mark], Length = mark };
        var after = mark + RangeMark.Length;
        var to = item with { Text = item.Text[after..], Position = item.Position + after, Length = item.Length - after };
        if (ReadOrdered(field, from) is { } first && ReadOrdered(field, to) is { } last)
            return QueryNode.Range(field, first, last);
        return null;
    }

    private QueryValue? ReadOrdered(TicketField field, QueryItem item)
    {
        if (item.Length == 0)
        {
            scanner.Fail(
                item.Error(
                    QueryErrorCodes.MissingValue, $"A range has two ends. For one, write {field.Key}:>=value or {field.Key}:<=value."));
            return null;
        }

        var value = Read(field, item);
        if (value is not NoneValue)
            return value;
        scanner.Fail(item.Error(QueryErrorCodes.NoneNotComparable, $"'none' has no order: write {field.Key}:none."));
        return null;
    }

    private QueryValue? Read(TicketField field, QueryItem item, PlacedValue? placed = null)
    {
        var value = QueryValueReader.Read(field, item, out var error);
        scanner.Fail(error is null ? null : error with { Value = placed });
        return value;
    }

    private QueryOperator? TakeOperator()
    {
        if (scanner.Take('>'))
            return scanner.Take('=') ? QueryOperator.AtLeast : QueryOperator.Greater;
        if (scanner.Take('<'))
            return scanner.Take('=') ? QueryOperator.AtMost : QueryOperator.Less;
        return null;
    }

    /// <summary>Fails with the rest of the unquoted run as the wrong part.</summary>
    private void Fail(string code, string message, int position) =>
        scanner.Fail(code, message, position, QueryText.EndOfBare(scanner.Text, position, stopAtComma: false) - position);
}
