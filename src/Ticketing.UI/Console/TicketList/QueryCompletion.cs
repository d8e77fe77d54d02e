using Ticketing.Fields;
using Ticketing.Search.Language;
using Ticketing.Tickets;
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
        var proposals = token.Field is { } field ? await ValuesAsync(field, token.Typed, text, cancellationToken)
            : [.. Beginnings(token.Typed), .. await OwnFieldsAsync(token.Typed, cancellationToken)];
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

    // They come when something of them is typed: their name, or that it is a field.
    private async Task<IEnumerable<(string Word, string Label)>> OwnFieldsAsync(string typed, CancellationToken cancellationToken) =>
        typed.Length == 0
            ? []
            : (await words.FieldsAsync(cancellationToken))
                .Select(field => (Word: $"{CustomField.Of(field.Key).Key}:", Label: field.Name, field.Key))
                .Where(one => Begins(typed, one.Word, one.Key, one.Label))
                .Select(one => (one.Word, one.Label));

    private async Task<IEnumerable<(string Word, string Label)>> ValuesAsync(
        TicketField field, string typed, string text, CancellationToken cancellationToken)
    {
        var own = field is CustomField custom
            ? (await words.FieldsAsync(cancellationToken)).FirstOrDefault(one => one.Key == custom.CustomKey)
            : null;
        var isPerson = field.Kind == FieldKind.Person || own?.Kind is CustomFieldKind.Person;
        var keys = own?.Kind is CustomFieldKind.Person ? QueryFields.KeywordsOf(field).Prepend("me") : QueryFields.KeywordsOf(field);
        var keywords = field.Kind == FieldKind.Priority
            ? keys.Reverse().Select(key => (Word: key, Label: Priority(key)))
            : keys.Select(key => (Word: key, Label: words.Keyword(field, key)));
        var named = field.Kind switch
        {
            _ when isPerson => (await words.PeopleAsync(typed, Most, cancellationToken)).Select(user => (user.Id, user.DisplayName)),
            _ when field.Kind == FieldKind.Date || own?.Kind is CustomFieldKind.Date =>
            [
                ("<7d", words.Keyword(field, "week")),
                ("<30d", words.Keyword(field, "month")),
                (">30d", words.Keyword(field, "older")),
            ],
            FieldKind.Sort =>
            [
                .. QueryFields.KeywordsOf(field).Select(key => ($"-{key}", words.Keyword(field, $"-{key}"))),
                .. await OwnOrdersAsync(cancellationToken),
            ],
            FieldKind.Custom => own is null ? [] : words.ValuesOf(own),
            _ => await NamedAsync(field, text, cancellationToken),
        };
        // People were found by what was typed; their names may stand behind it in another order.
        var fits = named
            .Where(one => isPerson || Begins(typed, one.Item1, one.Item2))
            .Select(one => (Quoted(field, one.Item1), one.Item2));
        return [.. keywords.Where(one => Begins(typed, one.Word, one.Label)), .. fits];
    }

    private async Task<IEnumerable<(string, string)>> OwnOrdersAsync(CancellationToken cancellationToken) =>
        (await words.FieldsAsync(cancellationToken))
            .Where(field => field.Kind is not CustomFieldKind.Choices)
            .SelectMany(field => ((string, string)[])
            [
                (CustomField.Of(field.Key).Key, words.OrderBy(field, descending: false)),
                ($"-{CustomField.Of(field.Key).Key}", words.OrderBy(field, descending: true)),
            ]);

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
        field.Kind is FieldKind.Text or FieldKind.Person || (field.Kind is FieldKind.Custom && value[0] is not ('<' or '>'))
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
