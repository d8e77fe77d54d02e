using System.Diagnostics.CodeAnalysis;
using Ticketing.Fields;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Language;

/// <summary>
/// Reads a text as a tree by recursive descent; <see cref="TicketQuery"/> has the grammar. It never throws, whatever the text.
/// </summary>
internal sealed class QueryParser
{
    private readonly QueryScanner _scanner;
    private readonly FieldTermParser _fields;
    private readonly List<TicketSort> _sorts = [];

    private QueryParser(string text)
    {
        _scanner = new QueryScanner(text);
        _fields = new FieldTermParser(_scanner);
    }

    public static bool TryParse(
        string text, [NotNullWhen(true)] out TicketQuery? query, out IReadOnlyList<PlacedValue> values,
        [NotNullWhen(false)] out QueryError? error)
    {
        (query, values) = (null, []);
        error = CheckText(text);
        if (error is not null)
            return false;

        var parser = new QueryParser(text);
        query = parser.ParseQuery();
        (error, values) = (parser._scanner.Error, parser._fields.Values);
        if (query is null)
            return error is null ? throw new InvalidOperationException("The parser gave neither a query nor an error.") : false;

        // Quotes, escapes and full names may make the canonical text longer; a query whose canonical text cannot be read back must not be
        // saved.
        if (query.ToString().Length > QueryLimits.TextLength)
            (query, error) = (null, TooLong(text));
        return query is not null;
    }

    private static QueryError? CheckText(string text)
    {
        if (text.Length > QueryLimits.TextLength)
            return TooLong(text);
        var bad = TextRule.IndexOfBadCharacter(text);
        return bad < 0 ? null : new QueryError(QueryErrorCodes.BadCharacter, "This character cannot be searched for.", bad, 1, "");
    }

    private static QueryError TooLong(string text) =>
        new(QueryErrorCodes.TooLong, $"A query has at most {QueryLimits.TextLength} characters.", 0, text.Length);

    private TicketQuery? ParseQuery()
    {
        var nodes = ParseSequence(depth: 0);
        if (nodes is null)
            return null;
        if (!_scanner.AtEnd)
        {
            _scanner.Fail(
                QueryErrorCodes.UnopenedGroup, "This parenthesis closes nothing. Put it in quotes to search for it.", _scanner.Position, 1);
            return null;
        }

        return new TicketQuery(nodes.Count == 0 ? null : QueryNode.And(nodes), _sorts);
    }

    /// <summary>Reads terms until the text or the group ends.</summary>
    private List<QueryNode>? ParseSequence(int depth)
    {
        var nodes = new List<QueryNode>();
        while (true)
        {
            _scanner.SkipSpace();
            if (_scanner.AtBoundary)
                return nodes;
            if (depth == 0 && IsSortNext())
            {
                if (!ParseSort())
                    return null;
            }
            else if (ParseEither(depth) is { } node)
                nodes.Add(node);
            else
                return null;
        }
    }

    private QueryNode? ParseEither(int depth)
    {
        var node = ParseTerm(depth);
        if (node is null)
            return null;

        var nodes = new List<QueryNode> { node };
        while (true)
        {
            _scanner.SkipSpace();
            var orAt = _scanner.Position;
            if (!_scanner.TakeOr())
                return QueryNode.Or(nodes);
            _scanner.SkipSpace();
            if (_scanner.AtBoundary)
                return FailOr(orAt);
            if (ParseTerm(depth) is not { } next)
                return null;
            nodes.Add(next);
        }
    }

    private QueryNode? ParseTerm(int depth)
    {
        var start = _scanner.Position;
        while (_scanner.Take('-'))
        {
        }

        var hyphens = _scanner.Position - start;
        if (hyphens > 0 && _scanner.AtBoundary)
            return _scanner.CountTerm(start) ? QueryNode.Phrase(new string('-', hyphens)) : null;

        var node = _scanner.Current switch
        {
            '(' => ParseGroup(depth),
            '"' => ParsePhrase(),
            _ => ParseRun(start),
        };
        return node is null || hyphens % 2 == 0 ? node : QueryNode.Not(node);
    }

    private QueryNode? ParseGroup(int depth)
    {
        var start = _scanner.Position;
        if (depth == QueryLimits.Depth)
            return Fail(QueryErrorCodes.TooDeep, $"Parentheses nest at most {QueryLimits.Depth} deep.", start, 1);

        _scanner.Take('(');
        var nodes = ParseSequence(depth + 1);
        if (nodes is null)
            return null;
        if (!_scanner.Take(')'))
            return Fail(QueryErrorCodes.UnclosedGroup, "The parenthesis is not closed.", start, 1);
        return nodes.Count == 0
            ? Fail(QueryErrorCodes.EmptyGroup, "There is nothing between the parentheses.", start, _scanner.Position - start)
            : QueryNode.And(nodes);
    }

    private QueryNode? ParsePhrase() =>
        _scanner.CountTerm(_scanner.Position) && _scanner.TakeQuoted() is { } text ? QueryNode.Phrase(text) : null;

    /// <summary>Reads an unquoted word or field term; <paramref name="start"/> is where its hyphens begin.</summary>
    private QueryNode? ParseRun(int start)
    {
        var position = _scanner.Position;
        if (QueryText.IsOrAt(_scanner.Text, position))
            return FailOr(position);

        var run = _scanner.PeekBare();
        if (QueryText.IsFieldTerm(run, out var name))
            return ParseField(name, start);

        if (!_scanner.CountTerm(position))
            return null;
        _scanner.Skip(run.Length);
        if (!QueryText.IsTicketNumber(run))
            return QueryNode.FromRun(run);

        var item = new QueryItem(run, Quoted: false, position, run.Length);
        var number = QueryValueReader.Read(TicketFields.Id, item, out var error);
        _scanner.Fail(error);
        return number is null ? null : QueryNode.Is(TicketFields.Id, number);
    }

    private QueryNode? ParseField(string name, int start)
    {
        var position = _scanner.Position;
        if (!QueryFields.TryFind(name, out var field))
            return FailUnknownField(name);
        if (field == QueryFields.Sort)
            return FailSort(start);

        _scanner.Skip(name.Length + 1);
        return _fields.Parse(field, position);
    }

    private bool IsSortNext() =>
        QueryText.IsFieldTerm(_scanner.PeekBare(), out var name) && QueryFields.TryFind(name, out var field)
            && field == QueryFields.Sort;

    private bool ParseSort()
    {
        var start = _scanner.Position;
        _scanner.Skip(QueryFields.Sort.Key.Length + 1);
        if (_fields.TakeItems(QueryFields.Sort, start) is not { } items)
            return false;

        foreach (var item in items)
        {
            var descending = item.Text.StartsWith('-');
            var name = descending ? item.Text[1..] : item.Text;
            if (SortFieldOf(name) is not { } field)
            {
                var offset = descending && !item.Quoted ? 1 : 0;
                return _scanner.Fail(QueryValueReader.Refuse(
                    QueryFields.Sort, item with { Text = name, Position = item.Position + offset, Length = item.Length - offset }));
            }

            if (_sorts.Exists(s => s.Field.Equals(field)))
                return _scanner.Fail(
                    item.Error(QueryErrorCodes.RepeatedSort, $"The query is sorted by '{item.Text.TrimStart('-')}' already."));
            _sorts.Add(new TicketSort(field, descending));
        }

        return true;
    }

    private static TicketField? SortFieldOf(string name) =>
        TicketFields.Sortable.FirstOrDefault(one => string.Equals(one.Key, name, StringComparison.OrdinalIgnoreCase))
        ?? (CustomField.TryRead(name, out var custom) ? custom : null);

    private QueryNode? FailOr(int position) => Fail(
        QueryErrorCodes.LonelyOr,
        "OR needs a term on either side. Put it in quotes to search for the word.",
        position,
        QueryText.Or.Length,
        $"\"{QueryText.Or}\"");

    private QueryNode? FailUnknownField(string name)
    {
        var nearest = NearestWord.To(name, QueryFields.Names);
        var guess = nearest is null
            ? $"The fields are {string.Join(", ", QueryFields.All.Select(f => f.Key))}."
            : $"Did you mean '{nearest}'?";
        return Fail(
            QueryErrorCodes.UnknownField,
            $"There is no field '{QueryScanner.Shown(name)}'. {guess} Put it in quotes to search for the text.",
            _scanner.Position,
            name.Length,
            nearest);
    }

    private QueryNode? FailSort(int start)
    {
        var run = _scanner.PeekBare();
        var length = _scanner.Position + run.Length - start;
        if (start == _scanner.Position)
            return Fail(
                QueryErrorCodes.MisplacedSort, "Sort holds for the whole query: put it outside parentheses, not beside OR.", start, length);

        var value = run[(run.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Fail(
            QueryErrorCodes.NegatedSort,
            "To sort descending, put the hyphen before the field: sort:-updated.",
            start,
            length,
            value.Length > 0 && value[0] != '-' ? "sort:-" + value : null);
    }

    private QueryNode? Fail(string code, string message, int position, int length, string? suggestion = null)
    {
        _scanner.Fail(code, message, position, length, suggestion);
        return null;
    }
}
