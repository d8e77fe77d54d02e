using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.People;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;

namespace Ticketing.Search.Meaning;

/// <summary>
/// Guesses at what was meant by a value that a field does not have: by slips of the finger, by what things are called, by what words mean
/// elsewhere. Nothing is proposed that the actor may not know of. Thread-safe.
/// </summary>
internal sealed class ValueProposals(NamedValues values)
{
    private const int Most = 3;

    private static readonly TicketField[] Others =
        [TicketFields.Status, TicketFields.Team, TicketFields.Project, TicketFields.Category, TicketFields.Organisation];

    /// <summary>The guesses, the likeliest first.</summary>
    public async Task<IReadOnlyList<QueryProposal>> ForAsync(Actor actor, PlacedValue value, CancellationToken cancellationToken)
    {
        var own = value.Field.Kind switch
        {
            FieldKind.Flag or FieldKind.Priority => [.. QueryFields.KeywordsOf(value.Field).Select(word => new NamedValue(word, []))],
            _ => await values.ListAsync(actor, value.Field, cancellationToken),
        };
        var proposals = new List<QueryProposal?>();
        proposals.AddRange(Near(value.Text, own).Concat(Called(value.Text, own)).Concat(Meant(value)).Select(value.Propose));
        if (EnumWords<QueryFlag>.TryRead(value.Text, out var flag))
            proposals.Add(value.Propose(QueryFields.Is, EnumWords<QueryFlag>.Write(flag)));
        if (EnumWords<Priority>.TryRead(value.Text, out var priority))
            proposals.Add(value.Propose(TicketFields.Priority, EnumWords<Priority>.Write(priority)));
        foreach (var field in Others.Where(field => field != value.Field))
        {
            if (proposals.Count < Most && await values.HasAsync(actor, field, Keys.From(value.Text), cancellationToken))
                proposals.Add(value.Propose(field, Keys.From(value.Text)));
        }

        return [.. proposals.OfType<QueryProposal>().DistinctBy(proposal => proposal.Term).Take(Most)];
    }

    private static IEnumerable<string> Near(string text, IReadOnlyList<NamedValue> own) =>
        NearestWord.To(Keys.From(text), own.Select(value => value.Key)) is { } nearest ? [nearest] : [];

    private static IEnumerable<string> Called(string text, IReadOnlyList<NamedValue> own)
    {
        var asked = NameWords.Asked(text);
        return own.Where(value => value.Names.Any(name => NameWords.Fit(name, asked))).Select(value => value.Key)
            .Concat(own.Where(value => NearestWord.To(text, value.Names) is not null).Select(value => value.Key));
    }

    private IEnumerable<string> Meant(PlacedValue value)
    {
        if (value.Field == TicketFields.Status && MeantWords.CategoryOf(value.Text) is { } category)
            return values.Statuses.Where(status => status.Category == category).Select(status => status.Key);
        if (value.Field.Kind == FieldKind.Flag && MeantWords.CategoryOf(value.Text) is { } state)
            return [EnumWords<QueryFlag>.Write(FlagOf(state))];
        if (value.Field.Kind == FieldKind.Priority && MeantWords.PriorityOf(value.Text) is { } priority)
            return [EnumWords<Priority>.Write(priority)];
        return [];
    }

    private static QueryFlag FlagOf(StatusCategory category) => category switch
    {
        StatusCategory.Active => QueryFlag.Active,
        StatusCategory.Waiting => QueryFlag.Waiting,
        StatusCategory.Done => QueryFlag.Done,
        StatusCategory.Closed => QueryFlag.Closed,
        _ => QueryFlag.Open,
    };
}
