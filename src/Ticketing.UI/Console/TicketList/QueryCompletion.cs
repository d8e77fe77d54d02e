using Ticketing.Search.Language;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Proposes how a query may go on: fields, their keywords, and what the reader knows of projects, teams and people.</summary>
internal sealed class QueryCompletion(QueryWords words, Labels labels)
{
    private const int Most = 9;

    // What people ask for first; the other fields come when their first letter is typed.
    private static readonly QueryField[] Common =
        [
            QueryField.Is, QueryField.Status, QueryField.Priority, QueryField.Assignee, QueryField.Team, QueryField.Project,
            QueryField.Category, QueryField.Updated, QueryField.Sort,
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
            .Where(field => Begins(typed, field.Name, words.Field(field.Field)) || field.Aliases.Any(alias => Begins(typed, alias)))
            .Select(field => Whole(field.Field));
        var flags = QueryFields.Of(QueryField.Is).Keywords
            .Select(flag => (Word: $"is:{flag}", Label: words.Keyword(QueryField.Is, flag), flag))
            .Where(one => Begins(typed, one.flag, one.Label));
        var priorities = QueryFields.Of(QueryField.Priority).Keywords
            .Select(key => (Word: $"priority:{key}", Label: Priority(key), key))
            .Where(one => Begins(typed, one.key, one.Label));
        var statuses = words.Statuses()
            .Where(status => Begins(typed, status.Key, status.Label))
            .Select(status => (Word: $"status:{status.Key}", Label: $"{words.Field(QueryField.Status)}: {status.Label}"));
        return
        [
            .. fields,
            .. flags.Select(one => (one.Word, one.Label)),
            .. priorities.Select(one => (one.Word, $"{words.Field(QueryField.Priority)}: {one.Label}")),
            .. statuses,
        ];

        (string, string) Whole(QueryField field) => ($"{QueryFields.Of(field).Name}:", words.Field(field));
    }

    private async Task<IEnumerable<(string Word, string Label)>> ValuesAsync(
        QueryFieldDefinition field, string typed, string text, CancellationToken cancellationToken)
    {
        var keywords = field.Kind == QueryFieldKind.Priority
            ? field.Keywords.Reverse().Select(key => (Word: key, Label: Priority(key)))
            : field.Keywords.Select(key => (Word: key, Label: words.Keyword(field.Field, key)));
        var named = field.Kind switch
        {
            QueryFieldKind.Person => (await words.PeopleAsync(typed, Most, cancellationToken)).Select(user => (user.Id, user.DisplayName)),
            QueryFieldKind.Date =>
            [
                ("<7d", words.Keyword(field.Field, "week")),
                ("<30d", words.Keyword(field.Field, "month")),
                (">30d", words.Keyword(field.Field, "older")),
            ],
            QueryFieldKind.Sort => field.Keywords.Select(key => ($"-{key}", words.Keyword(field.Field, $"-{key}"))),
            _ => await NamedAsync(field.Field, text, cancellationToken),
        };
        // People were found by what was typed; their names may stand behind it in another order.
        var fits = named
            .Where(one => field.Kind == QueryFieldKind.Person || Begins(typed, one.Item1, one.Item2))
            .Select(one => (Quoted(field.Field, one.Item1), one.Item2));
        return [.. keywords.Where(one => Begins(typed, one.Word, one.Label)), .. fits];
    }

    private async Task<IEnumerable<(string, string)>> NamedAsync(QueryField field, string text, CancellationToken cancellationToken) =>
        field switch
    {
        QueryField.Status => words.Statuses(),
        QueryField.Project => (await words.ProjectsAsync(cancellationToken)).Select(project => (project.Key, project.Name)),
        QueryField.Team => (await words.TeamsAsync(cancellationToken)).Select(team => (team.Key, team.Name)),
        QueryField.Organisation =>
            (await words.OrganisationsAsync(cancellationToken)).Select(organisation => (organisation.Key, organisation.Name)),
        QueryField.Category => (await words.CategoriesAsync(Projects(text), cancellationToken))
            .DistinctBy(category => category.Key)
            .Select(category => (category.Key, category.Name)),
        _ => [],
    };

    // While one types the text need not be a query: the projects before the unfinished word count.
    private static string[] Projects(string text) =>
        TicketQuery.TryParse(text[..Math.Max(text.LastIndexOf(' '), 0)], out var query, out _)
            ? [.. QueryEdits.Values(query, QueryField.Project).OfType<TextValue>().Select(value => value.Text)]
            : [];

    private string Priority(string key) => labels.Priority(Enum.Parse<Tickets.Priority>(key, ignoreCase: true));

    private static string Quoted(QueryField field, string value) =>
        QueryFields.Of(field).Kind is QueryFieldKind.Text or QueryFieldKind.Person
            ? QueryNode.Is(field, value).ToString()[(QueryFields.Of(field).Name.Length + 1)..]
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
