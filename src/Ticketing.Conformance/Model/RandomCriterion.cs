using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>Conditions of any kind, nested.</summary>
internal static class RandomCriterion
{
    private static readonly string[] References = [.. Enumerable.Range(0, 12).Select(number => $"REF{number}")];

    private static readonly Dictionary<TextField, Func<Random, string>> Words = new()
    {
        [TicketFields.Status] = random => random.Status().Key,
        [TicketFields.Project] = random => random.Pick(Furniture.Projects),
        [TicketFields.Category] = random => random.Pick(Furniture.Categories),
        [TicketFields.Team] = random => random.Pick(Furniture.Teams),
        [TicketFields.Organisation] = random => random.Pick(Furniture.Organisations),
        [TicketFields.ExternalRef] = random => random.Pick(References),
    };

    public static Criterion OfFields(Random random, int depth) => Make(random, depth, null);

    /// <param name="random">Decides.</param>
    /// <param name="depth">How deep it may nest.</param>
    /// <param name="terms">Makes the terms of a word.</param>
    public static Criterion OfAll(Random random, int depth, Func<string, IReadOnlyList<string>> terms) => Make(random, depth, terms);

    private static Criterion Make(Random random, int depth, Func<string, IReadOnlyList<string>>? terms)
    {
        if (depth > 0 && random.Chance(60))
        {
            return random.Next(3) switch
            {
                0 => new AllOf([.. Parts()]),
                1 => new AnyOf([.. Parts()]),
                _ => new Not(Make(random, depth - 1, terms)),
            };
        }

        return terms is not null && random.Chance(35) ? Text(random, terms) : Field(random);

        IEnumerable<Criterion> Parts() => Enumerable.Range(0, random.Next(4)).Select(_ => Make(random, depth - 1, terms));
    }

    private static HasText Text(Random random, Func<string, IReadOnlyList<string>> terms)
    {
        // Stores promise sequences of words with at most a prefix at the end; that is what the query language makes.
        var sequence = Enumerable.Range(0, random.Chance(70) ? 1 : 2).Select(_ => new SearchTerm([.. terms(random.Word())])).ToList();
        if (random.Chance(20))
            sequence[^1] = new([], terms(random.Word())[0][..(2 + random.Next(2))]);
        else if (random.Chance(20))
            sequence[0] = new([.. terms(random.Word()), .. terms(random.Word())]);
        return new([.. sequence], TitleOnly: random.Chance(25));
    }

    private static FieldCriterion Field(Random random) => random.Next(14) switch
    {
        0 => new NoValue(random.Pick(TicketFields.Texts)),
        1 => new KeyIn(TicketKeyKind.Tag, random.AnyTags()),
        2 => new StatusCategoryBetween(random.Status().Category, random.Chance(50) ? StatusCategory.Closed : random.Status().Category),
        3 => new PriorityBetween(random.Priority(), random.Chance(50) ? Tickets.Priority.Urgent : random.Priority()),
        4 => Time(random),
        5 => random.Chance(50) ? new Reopened() : new IdBetween(random.Next(1000), long.MaxValue - random.Next(1000)),
        6 when random.Chance(25) => new KeyIn(TicketKeyKind.Mark, [random.Pick(["answered", "blocked", "duplicate", "merged"])]),
        6 when random.Chance(25) => new KeyIn(TicketKeyKind.Link, [.. random.Some(RandomEvent.Links)]),
        6 => new KeyIn(
            random.Pick([TicketKeyKind.Watcher, TicketKeyKind.Mention]),
            random.Chance(50) ? [random.Person()] : [.. random.Some(Furniture.People), random.Person()]),
        7 => new NoKey(
            random.Pick(
            [
                TicketKeyKind.Tag, TicketKeyKind.Access, TicketKeyKind.Watcher, TicketKeyKind.Mention, TicketKeyKind.Mark,
                TicketKeyKind.Link,
            ])),
        12 => new KeyIn(TicketKeyKind.Field, [random.Pick(["sites=north", "sites=south"])]),
        13 => random.Chance(50) ? new KeyBetween(TicketKeyKind.Field, "sites=", "sites>") : Costs(random),
        8 => new ItemAmountBetween(random.Pick(RandomEvent.ItemKinds), random.Next(4) * 100, random.Chance(50) ? long.MaxValue : 500),
        _ => Values(random, random.Pick(TicketFields.Texts)),
    };

    // The order of the keys is that of the numbers: -1, 2.5 and 10.
    private static KeyBetween Costs(Random random) => random.Next(3) switch
    {
        0 => new(TicketKeyKind.Field, "cost=", "cost>", IsOfOne: true),
        1 => new(TicketKeyKind.Field, "cost=1000000000000000000000", "cost>", IsOfOne: true),
        _ => new(TicketKeyKind.Field, "cost=", "cost=1000000000000005000000", IsOfOne: true),
    };

    private static TimeWithin Time(Random random) => new(
        random.Pick(TicketFields.Times),
        random.Chance(30) ? null : Scene.At(random.Next(60)),
        random.Chance(30) ? null : Scene.At(random.Next(120)));

    private static ValueIn Values(Random random, TextField field) =>
        new(field, [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Value(random, field)).Distinct()]);

    private static string Value(Random random, TextField field) =>
        Words.TryGetValue(field, out var words) ? words(random) : random.Person();
}
