using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.CustomFields.Stored;
using Ticketing.Fields;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Meaning;

/// <summary>
/// What the values of a query are to an actor: whom it names, and whether there is what it names. A value that no ticket of his has and
/// that he may know nothing of is an error that proposes what was meant, rather than a search that finds nothing. Thread-safe.
/// </summary>
internal sealed class QueryMeaning(
    NamedValues values, NamedPeople people, NamedTickets tickets, LinkedTickets linked, NamedSubjects subjects,
    OtherSpellings spellings, ValueProposals proposals, FieldBook fields, ITicketSearch search)
{
    // Of so many values; what more there are is taken as it stands.
    private const int MostLookedUp = 20;

    /// <summary>What a query names; or what is wrong first.</summary>
    public async Task<(QueryNames? Names, QueryError? Error)> ReadAsync(
        Viewer viewer, TicketQuery query, IReadOnlyList<PlacedValue> placed, CancellationToken cancellationToken)
    {
        var custom = CustomTerms.AreIn(query)
            ? (await fields.OfAsync(viewer.Actor.Tenant, cancellationToken)).SeenBy(viewer.Actor)
            : FieldCatalog.None;
        // Most lists ask for neither: they cost nothing here.
        if (placed.Count == 0 && !HasWords(query.Where))
        {
            return (QueryNames.None with
            {
                SeenTickets = await linked.FindAsync(viewer, query.Where, cancellationToken),
                Fields = custom,
            }, null);
        }

        var (named, error) = await PeopleAsync(viewer, placed, custom, cancellationToken);
        if ((error ?? subjects.FindError(placed)) is { } wrong)
            return (null, wrong);
        var numbers = await tickets.FindAsync(viewer, query.Where, cancellationToken);
        var names = new QueryNames(named, numbers, await spellings.OfAsync(query.Where, cancellationToken))
        {
            SeenTickets = await linked.FindAsync(viewer, query.Where, cancellationToken),
            Fields = custom,
            Subjects = await subjects.FindAsync(viewer, placed, cancellationToken),
        };
        return (names, null);
    }

    private async Task<(ILookup<string, string> People, QueryError? Error)> PeopleAsync(
        Viewer viewer, IReadOnlyList<PlacedValue> placed, FieldCatalog custom, CancellationToken cancellationToken)
    {
        var named = new List<(string Text, string Id)>();
        var persons = placed.Where(IsPerson).Select(value => value.Text).Distinct().ToList();
        var known = await people.WithIdsAsync(viewer.Actor, persons, cancellationToken);
        QueryError? error = null;
        foreach (var value in placed.DistinctBy(value => (value.Field, value.Text)).Where(IsLookedUp).Take(MostLookedUp))
        {
            if (!IsPerson(value))
                error = await CheckAsync(viewer, value, cancellationToken);
            else if (!named.Exists(one => one.Text == value.Text))
            {
                var ids = await people.FindAsync(viewer.Actor, value.Text, cancellationToken);
                named.AddRange(ids.Select(id => (value.Text, id)));
                error = ids.Count == 0 ? await NobodyAsync(viewer, value, cancellationToken)
                    : ids.Count > NamedPeople.Most ? TooMany(value)
                    : null;
            }

            if (error is not null)
                break;
        }

        return (named.ToLookup(one => one.Text, one => one.Id, StringComparer.OrdinalIgnoreCase), error);

        bool IsPerson(PlacedValue value) => value.Field.Kind == FieldKind.Person
            || (value.Field is CustomField field && custom.Find(field.CustomKey)?.Kind is CustomFieldKind.Person
                && !FieldBinder.IsMe(value.Text));

        bool IsLookedUp(PlacedValue value) => IsPerson(value) ? !known.Contains(value.Text) : NamedValues.AreOf(value.Field);
    }

    /// <summary>An error with what was probably meant, where it is a value that was not understood.</summary>
    public async Task<QueryError> ExplainAsync(Actor actor, QueryError error, CancellationToken cancellationToken) =>
        error is { Code: QueryErrorCodes.UnknownValue, Value: { } value }
            ? Unknown(value, await proposals.ForAsync(actor, value, cancellationToken), QueryFields.KeywordsOf(value.Field))
            : error;

    private async Task<QueryError?> CheckAsync(Viewer viewer, PlacedValue value, CancellationToken cancellationToken)
    {
        var key = Keys.From(value.Text);
        if (await values.HasAsync(viewer.Actor, value.Field, key, cancellationToken)
            || (key.Length > 0 && await OccursAsync(viewer, new ValueIn((TextField)value.Field, [key]), cancellationToken)))
            return null;
        var own = value.Field == TicketFields.Status ? values.Statuses.Select(status => status.Key) : [];
        return Unknown(value, await proposals.ForAsync(viewer.Actor, value, cancellationToken), [.. own]);
    }

    private static bool HasWords(QueryNode? node) => node switch
    {
        QueryAnd and => and.Nodes.Any(HasWords),
        QueryOr or => or.Nodes.Any(HasWords),
        QueryNot not => HasWords(not.Node),
        QueryWord => true,
        _ => false,
    };

    // People whom the directory does not know, or of whom he may not know, are on tickets nevertheless.
    private async Task<QueryError?> NobodyAsync(Viewer viewer, PlacedValue value, CancellationToken cancellationToken)
    {
        Criterion isOn = value.Field switch
        {
            KeyField keys => new KeyIn(keys.Keys, [value.Text]),
            CustomField field => new KeyIn(TicketKeyKind.Field, [FieldKeys.Of(field.CustomKey, CustomFieldKind.Person, value.Text)]),
            _ => new ValueIn((TextField)value.Field, [value.Text]),
        };
        if (await OccursAsync(viewer, isOn, cancellationToken))
            return null;
        var near = (await people.NearAsync(viewer.Actor, value.Text, cancellationToken)).Select(value.Propose).ToList();
        return value.Error(
            QueryErrorCodes.UnknownPerson,
            $"Nobody is called '{QueryScanner.Shown(value.Text)}'.{Guess(near)}") with { Proposals = near };
    }

    private static QueryError TooMany(PlacedValue value) => value.Error(
        QueryErrorCodes.TooManyPeople,
        $"More than {NamedPeople.Most} people are called '{QueryScanner.Shown(value.Text)}'. Write more of the name.");

    private static QueryError Unknown(PlacedValue value, IReadOnlyList<QueryProposal> proposals, IReadOnlyList<string> all)
    {
        var list = all.Count == 0 ? "" : $" Its values are {string.Join(", ", all)}.";
        return value.Error(
            QueryErrorCodes.UnknownValue,
            $"'{value.Field.Key}' has no value '{QueryScanner.Shown(value.Text)}'.{Guess(proposals)}{list}") with { Proposals = proposals };
    }

    private static string Guess(IReadOnlyList<QueryProposal> proposals) => proposals.Count switch
    {
        0 => "",
        1 => $" Did you mean {proposals[0].Term}?",
        _ => $" Did you mean {string.Join(", ", proposals.SkipLast(1).Select(one => one.Term))}, or {proposals[^1].Term}?",
    };

    // Where it stopped before it knew, one may have it.
    private async Task<bool> OccursAsync(Viewer viewer, Criterion isOn, CancellationToken cancellationToken)
    {
        var found = await search.SearchAsync(
            new(isOn, TicketSort.Newest, 1) { MayStop = true }, viewer.Visibility, cancellationToken);
        return found.Count > 0 || found.Reached is not null;
    }
}
