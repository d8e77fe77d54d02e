using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Proposes how a query may go on: fields, their keywords, and what the reader knows of projects, teams and people.</summary>
internal sealed class QueryCompletion(QueryWords words)
{
    private const int Most = 9;

    // What people ask for first; the other fields come when their first letter is typed.
    private static readonly TicketField[] Common =
        [
            QueryFields.Is, TicketFields.Status, TicketFields.Priority, TicketFields.Assignee, TicketFields.Team, TicketFields.Project,
            TicketFields.Category, TicketFields.Updated, QueryFields.Sort,
        ];

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text, int caret, CancellationToken cancellationToken)
    {
        if (text.Length > QueryLimits.TextLength)
            return [];
        var token = QueryToken.At(text, caret);
        var proposals = token.Field is { } field ? await ValuesAsync(field, token.Typed, text, cancellationToken) : Beginnings(token.Typed);
        return [.. proposals.Take(Most).Select(proposal => Put(text, token, proposal.Word, proposal.Label))];
    }

    private IEnumerable<(string Word, string Label)> Beginnings(string typed)
    {
        if (typed.Length == 0)
            return Common.Select(Whole);
        var fields = QueryFields.All
            .Where(field => Begins(typed, field.Key, QueryWords.Field(field)) || field.Aliases.Any(alias => Begins(typed, alias)))
            .Select(field => Whole(field));
        var flags = QueryFields.KeywordsOf(QueryFields.Is)
            .Select(flag => (Word: $"is:{flag}", Label: words.Keyword(QueryFields.Is, flag), flag))
            .Where(one => Begins(typed, one.flag, one.Label));
        var priorities = QueryFields.KeywordsOf(TicketFields.Priority)
            .Select(key => (Word: $"priority:{key}", Label: Priority(key), key))
            .Where(one => Begins(typed, one.key, one.Label));
        var statuses = words.Statuses()
            .Where(status => Begins(typed, status.Key, status.Label))
            .Select(status => (Word: $"status:{status.Key}", Label: $"{QueryWords.Field(TicketFields.Status)}: {status.Label}"));
        return
        [
            .. fields,
            .. flags.Select(one => (one.Word, one.Label)),
            .. priorities.Select(one => (one.Word, $"{QueryWords.Field(TicketFields.Priority)}: {one.Label}")),
            .. statuses,
        ];

        (string, string) Whole(TicketField field) => ($"{field.Key}:", QueryWords.Field(field));
    }

    private async Task<IEnumerable<(string Word, string Label)>> ValuesAsync(
        TicketField field, string typed, string text, CancellationToken cancellationToken)
    {
        var keywords = field.Kind == FieldKind.Priority
            ? QueryFields.KeywordsOf(field).Reverse().Select(key => (Word: key, Label: Priority(key)))
            : QueryFields.KeywordsOf(field).Select(key => (Word: key, Label: words.Keyword(field, key)));
        var named = field.Kind switch
        {
            FieldKind.Person => (await words.PeopleAsync(typed, Most, cancellationToken)).Select(user => (user.Id, user.DisplayName)),
            FieldKind.Date =>
            [
                ("<7d", words.Keyword(field, "week")),
                ("<30d", words.Keyword(field, "month")),
                (">30d", words.Keyword(field, "older")),
            ],
            FieldKind.Sort => QueryFields.KeywordsOf(field).Select(key => ($"-{key}", words.Keyword(field, $"-{key}"))),
            _ => await NamedAsync(field, text, cancellationToken),
        };
        // People were found by what was typed; their names may stand behind it in another order.
        var fits = named
            .Where(one => field.Kind == FieldKind.Person || Begins(typed, one.Item1, one.Item2))
            .Select(one => (Quoted(field, one.Item1), one.Item2));
        return [.. keywords.Where(one => Begins(typed, one.Word, one.Label)), .. fits];
    }

    private async Task<IEnumerable<(string, string)>> NamedAsync(TicketField field, string text, CancellationToken cancellationToken)
    {
        if (field == TicketFields.Status)
            return words.Statuses();
        if (field == TicketFields.Project)
            return (await words.ProjectsAsync(cancellationToken)).Select(project => (project.Key, project.Name));
        if (field == TicketFields.Team)
            return (await words.TeamsAsync(cancellationToken)).Select(team => (team.Key, team.Name));
        if (field == TicketFields.Organisation)
            return (await words.OrganisationsAsync(cancellationToken)).Select(organisation => (organisation.Key, organisation.Name));
        return field == TicketFields.Category
            ? (await words.CategoriesAsync(Projects(text), cancellationToken))
                .DistinctBy(category => category.Key)
                .Select(category => (category.Key, category.Name))
            : [];
    }

    // While one types the text need not be a query: the projects before the unfinished word count.
    private static string[] Projects(string text) =>
        TicketQuery.TryParse(text[..Math.Max(text.LastIndexOf(' '), 0)], out var query, out _)
            ? [.. QueryEdits.Values(query, TicketFields.Project).OfType<TextValue>().Select(value => value.Text)]
            : [];

    private static string Priority(string key) => Labels.Priority(Enum.Parse<Tickets.Priority>(key, ignoreCase: true));

    private static string Quoted(TicketField field, string value) =>
        field.Kind is FieldKind.Text or FieldKind.Person
            ? QueryNode.Is(field, value).ToString()[(field.Key.Length + 1)..]
            : value;

    private static bool Begins(string typed, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.StartsWith(typed, StringComparison.CurrentCultureIgnoreCase)
                || word.Contains($" {typed}", StringComparison.CurrentCultureIgnoreCase))
                return true;
        }

        return false;
    }

    private static Suggestion Put(string text, QueryToken token, string word, string label)
    {
        // A comparison replaces the one that was typed.
        var start = token.Start;
        if (word[0] is '<' or '>' or '-')
        {
            while (start > 0 && "<>=-".Contains(text[start - 1], StringComparison.Ordinal))
                start--;
        }

        var rest = text[token.End..];
        var ends = word.EndsWith(':') || rest.StartsWith(',') || rest.StartsWith(')');
        var put = ends ? word : word + " ";
        return new(word, label, text[..start] + put + (ends ? rest : rest.TrimStart()), start + put.Length);
    }
}
