using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Search.Analysis;
using Ticketing.Search.Criteria;
using Ticketing.Search.Language;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Search.Binding;

/// <summary>
/// Turns the query language's tree into criteria: <c>me</c> into the actor, dates into moments of his zone, words into terms, names into
/// keys. Pure but for the analyzer's tables; thread-safe.
/// </summary>
/// <param name="analyzer">What words are.</param>
/// <param name="workingDay">How long a day of work is; null for <see cref="WorkTime.UsualDay"/>.</param>
internal sealed class QueryBinder(Analyzer analyzer, TimeSpan? workingDay = null)
{
    private readonly AmountBinder amounts = new(workingDay ?? WorkTime.UsualDay);

    private static readonly Criterion Never = new AnyOf([]);

    /// <param name="query">The query.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="now">When.</param>
    /// <param name="names">What was looked up of what it names.</param>
    /// <exception cref="TicketValidationException">
    /// It is sorted by more than one field, none of its words can be searched for, or it is too much work.
    /// </exception>
    public BoundQuery Bind(TicketQuery query, Actor actor, DateTimeOffset now, QueryNames? names = null)
    {
        var context = new Context(actor, new DateBinder(actor.TimeZone, now), names ?? QueryNames.None);
        var where = query.Where is null ? null : Bind(query.Where, context);
        // Other spellings are looked for besides: they never make a query too much work.
        if (query.Where is not null && SearchWork.IsTooMuch(where))
            where = Bind(query.Where, context with { Names = context.Names with { Spellings = Spellings.None } });
        if (query.Where is not null && HasNoWord(query.Where, where))
            throw NoWord(TypedTexts.In(query.Where).First());
        if (query.Where is not null && SearchWork.IsTooMuch(where))
            throw TooMuchWork(query.Where, actor, now, context.Names.Fields);
        var sort = query.Sorts switch
        {
            [] => where is { ContainsText: true } ? new TicketSort(TicketFields.Relevance, Descending: true) : TicketSort.Newest,
            [var best] when best.Field == TicketFields.Relevance => best with { Descending = true },
            [{ Field: CustomField } custom] => context.Fields.Sort(custom),
            [var only] => only,
            _ => throw new TicketValidationException(
                "q", Wording.Of(FieldErrorCodes.OneSort, $"Sort by one field; tickets with the same value are ordered by their numbers.")),
        };
        // Without words every ticket fits equally well.
        return new(where, sort.Field == TicketFields.Relevance && where is not { ContainsText: true } ? TicketSort.Newest : sort);
    }

    /// <summary>
    /// What a host's own rule means to an actor. A rule none of whose words can be searched for lets nobody see anything.
    /// </summary>
    public Criterion BindRule(QueryNode rule, Actor actor, DateTimeOffset now) =>
        Bind(rule, new(actor, new DateBinder(actor.TimeZone, now), QueryNames.None)) is { } where && !HasNoWord(rule, where)
            ? where
            : Never;

    // Words were typed, and nothing but grammar and punctuation is left of them.
    private static bool HasNoWord(QueryNode node, Criterion? where) => TypedTexts.In(node).Any() && !AskedWord.IsIn(where);

    // Named is the part that is the most of it, or the whole where no part is a good part of it.
    private TicketValidationException TooMuchWork(QueryNode where, Actor actor, DateTimeOffset now, FieldCatalog? fields)
    {
        var context = new Context(actor, new DateBinder(actor.TimeZone, now), QueryNames.None with { Fields = fields });
        var parts = where is QueryAnd and ? and.Nodes : [where];
        var worst = parts.MaxBy(part => SearchWork.Of(Bind(part, context)))!;
        var named = SearchWork.IsGoodPart(Bind(worst, context)) ? worst : where;
        var most = QueryScanner.Shown(named.ToString());
        return new("q", new Wording(
            QueryErrorCodes.TooMuchWork,
            $"Finding this is too much work. Shorten '{most}' first: fewer words or values, " +
            "longer beginnings before *, a shorter phrase.",
            [most]));
    }

    private static TicketValidationException NoWord(string typed)
    {
        var shown = QueryScanner.Shown(typed);
        return new("q", new Wording(
            QueryErrorCodes.NoWord,
            $"'{shown}' has no word to search for: grammar and punctuation are in nearly every ticket. " +
            "Write a word that says what it is about.",
            [shown]));
    }

    // Null: the node says nothing, such as a word of punctuation.
    private Criterion? Bind(QueryNode node, Context context) => node switch
    {
        QueryAnd and =>
            All([
                .. BindWords(and.Nodes, context),
                .. and.Nodes.Where(child => !IsPlainWord(child, context)).Select(child => Bind(child, context)),
            ]),
        QueryOr or => Either([.. or.Nodes.Select(child => Way(child, Bind(child, context)))]),
        QueryNot not => (Bind(not.Node, context) ?? Grammar(not.Node)) is { } part ? new Not(part) : null,
        QueryWord word => Any([
            .. Numbers(word, context).Select(id => new IdBetween(id, id)),
            Sequences(word.Prefix ? analyzer.WordsWhileTyping(word.Text) : analyzer.Words(word.Text), context.Names.Spellings),
        ]),
        QueryPhrase phrase => Phrase(phrase.Text, titleOnly: false),
        FieldIs term when term.Field == TicketFields.Title =>
            Either([.. term.Values.Select(title => Is(term.Field, title, context)).Select(Way)]),
        FieldIs term => Any(LongLists.Joined([.. term.Values.Select(value => Is(term.Field, value, context))])),
        FieldCompare { Field: CustomField } term => context.Fields.Compare(term),
        FieldRange { Field: CustomField } term => context.Fields.Range(term),
        FieldCompare term => Compare(term, context),
        FieldRange { From: NumberValue least, To: NumberValue most } => new IdBetween(least.Number, most.Number),
        FieldRange { From: PriorityValue least, To: PriorityValue most } => new PriorityBetween(least.Priority, most.Priority),
        FieldRange { Field: AmountField amount, From: DurationValue least, To: DurationValue most } =>
            amounts.Range(amount, least, most),
        FieldRange { Field: TimeField time, From: DateValue from, To: DateValue to } => context.Dates.Range(time, from, to),
        _ => throw new InvalidOperationException($"The query language has no {node.GetType().Name}."),
    };

    private static (Criterion? Part, bool HasWord) Way(QueryNode node, Criterion? part) => (part, !HasNoWord(node, part));

    private static (Criterion? Part, bool HasWord) Way(Criterion? part) => (part, AskedWord.IsIn(part));

    // Whoever wants one thing or the other has not asked for what is left of the other without its words. Where all are so, that is
    // refused, or forbidden.
    private static Criterion? Either(IReadOnlyList<(Criterion? Part, bool HasWord)> ways) =>
        Any([.. ways.Where(way => way.HasWord || !ways.Any(other => other.HasWord)).Select(way => way.Part)]);

    // What is forbidden is meant, though it be a word that is not demanded.
    private HasText? Grammar(QueryNode node) => node is QueryWord word ? Phrase(word.Text, titleOnly: false) : null;

    // Words side by side are analysed together: a word of mere grammar is then not demanded, and paper-jam stays one.
    private IEnumerable<Criterion?> BindWords(IEnumerable<QueryNode> nodes, Context context) =>
    [
        Sequences(
            analyzer.Words(string.Join(' ', nodes.Where(node => IsPlainWord(node, context)).Cast<QueryWord>().Select(word => word.Text))),
            context.Names.Spellings),
    ];

    private static bool IsPlainWord(QueryNode node, Context context) =>
        node is QueryWord { Prefix: false } word && !Numbers(word, context).Any();

    // A word may be the number of a ticket, and what another system calls one.
    private static IEnumerable<long> Numbers(QueryWord word, Context context)
    {
        var own = TicketId.TryParse(word.Text, out var ticket) && !word.Prefix ? ticket.Value : (long?)null;
        return [.. own is { } id ? [id] : Array.Empty<long>(), .. context.Names.Tickets[word.Text].Where(other => other != own)];
    }

    private Criterion? Sequences(IReadOnlyList<AnalyzedWord> words, Spellings spellings)
    {
        var sequences = new List<List<AnalyzedWord>>();
        foreach (var word in words.Where(word => !word.IsOptional))
        {
            if (!word.IsJoined || sequences.Count == 0)
                sequences.Add([]);
            sequences[^1].Add(word);
        }

        var parts = new List<Criterion>();
        for (var i = 0; i < sequences.Count; i++)
        {
            if (i + 1 < sequences.Count && InOne(sequences[i], sequences[i + 1], spellings) is { } closed)
                parts.Add(new AnyOf([new AllOf([Sequence(sequences[i], spellings), Sequence(sequences[++i], spellings)]), closed]));
            else
                parts.Add(Sequence(sequences[i], spellings));
        }

        return All([.. parts]);
    }

    // Two words that are also written in one: wi fi.
    private HasText? InOne(List<AnalyzedWord> one, List<AnalyzedWord> next, Spellings spellings) =>
        one is [var first] && next is [var second] && spellings.Joined.Contains((first.Text, second.Text))
        && analyzer.Words(first.Text + second.Text) is [var closed]
            ? new HasText([Term(closed)])
            : null;

    private Criterion Sequence(List<AnalyzedWord> joined, Spellings spellings)
    {
        var apart = new HasText([.. joined.Select(Term)]);
        if (joined is [{ Prefix: null } word] && spellings.Apart[word.Text] is var written && written.Any())
            return new AnyOf([apart, .. written.Select(text => Phrase(text, titleOnly: false)).OfType<HasText>()]);
        // Many write in one what others write with a hyphen: non-linear, log-in.
        return joined is [{ Prefix: null } first, { Prefix: null } second] && IsLetters(first) && IsLetters(second)
            && analyzer.Words(first.Text + second.Text) is [var closed]
            ? new AnyOf([apart, new HasText([Term(closed)])])
            : apart;
    }

    private static bool IsLetters(AnalyzedWord word) => word.Text.All(char.IsAsciiLetter);

    private HasText? Phrase(string text, bool titleOnly)
    {
        var words = analyzer.Phrase(text);
        return words.Count == 0 ? null : new HasText([.. words.Select(Term)], titleOnly);
    }

    private static SearchTerm Term(AnalyzedWord word) => new([.. word.Alternatives], word.Prefix);

    private Criterion? Is(TicketField field, QueryValue value, Context context) => (field, value) switch
    {
        (CustomField custom, _) => context.Fields.Is(custom, value),
        (_, FlagValue flag) => Flag(flag.Flag, context),
        (_, PriorityValue priority) => new PriorityBetween(priority.Priority, priority.Priority),
        (LinkField, NoneValue) => new NoKey(TicketKeyKind.Link),
        (LinkField link, NumberValue other) => Linked(link, new(other.Number), context),
        (SubjectField, TextValue subject) => About(SubjectReference.Read(subject.Text), context),
        (MarkField mark, YesNoValue { Holds: var holds }) => new KeyIn(TicketKeyKind.Mark, [mark.Mark]) is var marked && holds
            ? marked
            : new Not(marked),
        (_, NumberValue number) => new IdBetween(number.Number, number.Number),
        (KeyField keys, NoneValue) => new NoKey(keys.Keys),
        (KeyField keys, MeValue) => new KeyIn(keys.Keys, [context.Actor.UserId, .. context.Actor.Aliases]),
        (KeyField { Kind: FieldKind.Person } keys, TextValue person) =>
            new KeyIn(keys.Keys, [person.Text, .. context.Names.People[person.Text]]),
        (KeyField keys, TextValue tag) => new KeyIn(keys.Keys, [Ticket.NormalizeTag(tag.Text)]),
        (ValueField<string>, TextValue title) => Phrase(title.Text, titleOnly: true),
        (AmountField amount, NoneValue) => AmountBinder.None(amount),
        (AmountField amount, DurationValue exact) => amounts.Range(amount, exact, exact),
        (TimeField time, NoneValue) => new Not(new TimeWithin(time, null, null)),
        (TimeField time, DateValue date) => context.Dates.Within(time, date),
        (TextField text, NoneValue) => new NoValue(text),
        (TextField text, MeValue) => new ValueIn(text, [context.Actor.UserId, .. context.Actor.Aliases]),
        (TextField { Kind: FieldKind.Person } text, TextValue person) =>
            // An address is whoever carries it, and may be an id besides.
            new ValueIn(text, [person.Text, .. context.Names.People[person.Text]]),
        (TextField { IsKey: true } text, TextValue name) =>
            Keys.From(name.Text) is { Length: > 0 } key ? new ValueIn(text, [key]) : Never,
        (TextField, TextValue reference) when field == TicketFields.ExternalRef && context.Names.Tickets[reference.Text].Any() =>
            Any([.. context.Names.Tickets[reference.Text].Select(id => new IdBetween(id, id))]),
        (TextField text, TextValue exact) => new ValueIn(text, [exact.Text]),
        _ => throw new InvalidOperationException($"The query language has no {field}:{value}."),
    };

    // A ticket that he does not see is linked with none that he does.
    private static Criterion Linked(LinkField link, TicketId other, Context context) =>
        context.Names.SeenTickets?.Contains(other) == false ? Never
        : link.End is { } end ? new KeyIn(TicketKeyKind.Link, [new TicketLink(end, other).ToString()])
        : new KeyIn(TicketKeyKind.Linked, [TicketLink.Number(other)]);

    // Kinds are written in any case, as elsewhere; ids are the host's.
    private static Criterion About(SubjectReference? named, Context context)
    {
        var known = context.Names.Subjects is not { } subjects
            ? named
            : subjects.FirstOrDefault(one => one.Id == named?.Id && one.Kind.Equals(named.Kind, StringComparison.OrdinalIgnoreCase));
        return known is null ? Never : new KeyIn(TicketKeyKind.About, [known.ToString()]);
    }

    private static Criterion Flag(QueryFlag flag, Context context) => flag switch
    {
        QueryFlag.Open => new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting),
        QueryFlag.Active => new StatusCategoryBetween(StatusCategory.Active, StatusCategory.Active),
        QueryFlag.Waiting => new StatusCategoryBetween(StatusCategory.Waiting, StatusCategory.Waiting),
        QueryFlag.Done => new StatusCategoryBetween(StatusCategory.Done, StatusCategory.Done),
        QueryFlag.Closed => new StatusCategoryBetween(StatusCategory.Closed, StatusCategory.Closed),
        QueryFlag.Unassigned => new NoValue(TicketFields.Assignee),
        QueryFlag.Assigned => new Not(new NoValue(TicketFields.Assignee)),
        QueryFlag.Overdue => new AllOf(
            [new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting),
                new TimeWithin(TicketFields.Due, null, context.Dates.Now)]),
        QueryFlag.Reopened => new Reopened(),
        QueryFlag.Answered => new KeyIn(TicketFields.Marks.Keys, [TicketMarks.Answered]),
        QueryFlag.Blocked => new KeyIn(TicketFields.Marks.Keys, [TicketMarks.Blocked]),
        QueryFlag.Merged => new KeyIn(TicketFields.Marks.Keys, [TicketMarks.Merged]),
        QueryFlag.Duplicate => new KeyIn(TicketFields.Marks.Keys, [TicketMarks.Duplicate]),
        _ => throw new InvalidOperationException($"The query language has no is:{flag}."),
    };

    private Criterion Compare(FieldCompare term, Context context) => (term.Field, term.Value) switch
    {
        (_, NumberValue { Number: var number }) => term.Operator switch
        {
            QueryOperator.Greater => number == long.MaxValue ? Never : new IdBetween(number + 1, long.MaxValue),
            QueryOperator.AtLeast => new IdBetween(number, long.MaxValue),
            QueryOperator.Less => new IdBetween(0, number - 1),
            _ => new IdBetween(0, number),
        },
        (_, PriorityValue { Priority: var priority }) => term.Operator switch
        {
            QueryOperator.Greater => new PriorityBetween(priority + 1, Priority.Urgent),
            QueryOperator.AtLeast => new PriorityBetween(priority, Priority.Urgent),
            QueryOperator.Less => new PriorityBetween(Priority.Low, priority - 1),
            _ => new PriorityBetween(Priority.Low, priority),
        },
        (AmountField amount, DurationValue length) => amounts.Compare(amount, term.Operator, length),
        (TimeField time, DateValue date) => context.Dates.Compare(time, term.Operator, date),
        _ => throw new InvalidOperationException($"The query language does not compare {term.Field} with {term.Value}."),
    };

    private static Criterion? All(IReadOnlyList<Criterion?> parts) => Combine(parts, some => new AllOf([.. some]));

    private static Criterion? Any(IReadOnlyList<Criterion?> parts) => Combine(parts, some => new AnyOf([.. some]));

    private static Criterion? Combine(IReadOnlyList<Criterion?> parts, Func<IEnumerable<Criterion>, Criterion> combine)
    {
        var some = parts.OfType<Criterion>().ToList();
        return some.Count switch { 0 => null, 1 => some[0], _ => combine(some) };
    }

    private sealed record Context(Actor Actor, DateBinder Dates, QueryNames Names)
    {
        public FieldBinder Fields => new(Names.Fields, Actor, Dates, Names.People);
    }
}
