using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Searches over a few hundred random tickets, held against the criteria's own evaluation of each ticket.</summary>
public sealed class SearchTests(SearchTests.Tickets tickets) : IClassFixture<SearchTests.Tickets>
{
    private static readonly string[] Words = ["printer", "paper", "jam", "Straße", "réseau", "日本", "c3po", "and", "or", "not", "near"];

    public static TheoryData<TicketField, bool> Sorts()
    {
        var data = new TheoryData<TicketField, bool>();
        foreach (var field in TicketFields.Sortable)
        {
            data.Add(field, true);
            if (field != TicketFields.Relevance)
                data.Add(field, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task Pages_put_together_are_the_whole_in_its_order(TicketField field, bool descending)
    {
        Criterion? where = field == TicketFields.Relevance ? new HasText([new(["printer", "paper"])]) : null;
        foreach (var visibility in tickets.Visibilities)
        {
            var sort = new TicketSort(field, descending);
            var hits = await AllAsync(where, sort, visibility, 7);

            Assert.Equal(tickets.Expected(where, visibility), hits.Select(hit => hit.Ticket.Id.Value).Order());
            Assert.Equal(hits.Order(Comparer<TicketHit>.Create((x, y) => Compare(sort, x.After, y.After))), hits);
            if (field != TicketFields.Relevance)
                Assert.All(hits, hit => Assert.Equal(KeyOf(field, hit.Ticket), hit.After.Key));
        }
    }

    [Fact]
    public async Task Every_criterion_and_its_negation_find_what_they_say_for_every_kind_of_actor()
    {
        foreach (var criterion in Criteria().SelectMany(one => (Criterion[])[one, new Not(one)]))
        {
            foreach (var visibility in tickets.Visibilities)
            {
                var expected = tickets.Expected(criterion, visibility);

                var found = await tickets.Store.Search.SearchAsync(
                    new(criterion, TicketSort.Newest, 1000), visibility, CancellationToken.None);
                Assert.True(expected.SequenceEqual(found.Select(hit => hit.Ticket.Id.Value).Order()), criterion.ToString());
                var count = await tickets.Store.Search.CountAsync(criterion, 1000, visibility, CancellationToken.None);
                // What is shown by keys and asked for tags is several rows a ticket, of which fewer are looked at.
                if (count.IsExact
                    || !visibility.Branches.Any(branch =>
                        branch.Conditions.Any(condition => condition.Relation is TicketRelation.AccessKey)))
                    Assert.Equal(new(expected.Count, IsExact: true), count);
                else
                    Assert.InRange(count.Count, 0, expected.Count);
                Assert.Equal(
                    new(Math.Min(expected.Count, 3), expected.Count <= 3),
                    await tickets.Store.Search.CountAsync(criterion, 3, visibility, CancellationToken.None));
                if (criterion.ContainsText)
                {
                    var ranked = await AllAsync(criterion, new(TicketFields.Relevance), visibility, 40);
                    Assert.Equal(expected, ranked.Select(hit => hit.Ticket.Id.Value).Order());
                }
            }
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a\" OR \"b")]
    [InlineData("printer*")]
    [InlineData("title:printer")]
    [InlineData("{title}")]
    [InlineData("printer\0")]
    [InlineData("^printer")]
    [InlineData("'; drop table ticketing_tickets; --")]
    [InlineData("printer paper")]
    [InlineData("\ud800")]
    [InlineData("")]
    public async Task No_term_is_read_as_syntax(string hostile)
    {
        foreach (var text in (HasText[])[new([new([hostile])]), new([new([], hostile)]), new([new(["printer"]), new([hostile], hostile)])])
            Assert.Equal(new(0, IsExact: true), await tickets.Store.Search.CountAsync(text, 1000, Desk.Everything, CancellationToken.None));
    }

    [Fact]
    public async Task A_long_phrase_with_many_readings_still_finds_its_ticket()
    {
        var phrase = new HasText([.. Enumerable.Range(0, 12).Select(i => new SearchTerm([$"long{i}", $"lang{i}", $"lung{i}"]))]);

        Assert.Equal(
            new(tickets.Expected(phrase, Desk.Everything).Count, IsExact: true),
            await tickets.Store.Search.CountAsync(phrase, 10, Desk.Everything, CancellationToken.None));
        Assert.NotEmpty(tickets.Expected(phrase, Desk.Everything));
    }

    private async Task<List<TicketHit>> AllAsync(Criterion? where, TicketSort sort, Visibility visibility, int limit)
    {
        var hits = new List<TicketHit>();
        while (true)
        {
            var page = await tickets.Store.Search.SearchAsync(
                new(where, sort, limit, hits.Count == 0 ? null : hits[^1].After), visibility, CancellationToken.None);
            hits.AddRange(page);
            if (page.Count < limit)
                return hits;
        }
    }

    private static int Compare(TicketSort sort, SortPosition x, SortPosition y)
    {
        var direction = sort.Descending ? -1 : 1;
        if (x.Key is null != y.Key is null)
            return x.Key is null ? 1 : -1;
        var byKey = Nullable.Compare(x.Key, y.Key);
        return direction * (byKey != 0 ? byKey : x.Id.CompareTo(y.Id));
    }

    private static double? KeyOf(TicketField field, Ticket ticket) => field switch
    {
        TimeField time => Microseconds(time.Of(ticket)),
        ValueField<Priority> priority => (double)priority.Of(ticket),
        _ => ticket.Id.Value,
    };

    private static double? Microseconds(DateTimeOffset? time) => (time - DateTimeOffset.UnixEpoch)?.Ticks / 10;

    internal static IEnumerable<Criterion> Criteria()
    {
        foreach (var field in TicketFields.Texts)
        {
            yield return new NoValue(field);
            yield return new ValueIn(field, ["b", "network", "to-do", "REF9"]);
            yield return new ValueIn(field, ["a"]);
            yield return new ValueIn(field, []);
            yield return new ValueIn(field, [.. Enumerable.Range(0, 30).Select(i => $"v{i}"), "a"]);
        }

        foreach (var field in TicketFields.Times)
        {
            yield return new TimeWithin(field, Desk.Start.AddHours(3), null);
            yield return new TimeWithin(field, Desk.Start.AddHours(3).AddTicks(1), Desk.Start.AddHours(8).AddTicks(1));
            yield return new TimeWithin(field, null, null);
        }

        yield return new KeyIn(TicketKeyKind.Tag, ["vip"]);
        yield return new KeyIn(TicketKeyKind.Tag, ["vip", "spam"]);
        yield return new AllOf([new KeyIn(TicketKeyKind.Tag, ["vip"]), new KeyIn(TicketKeyKind.Tag, ["spam"])]);
        yield return new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);
        yield return new StatusCategoryBetween(StatusCategory.Done, StatusCategory.Closed);
        yield return new PriorityBetween(Priority.High, Priority.Urgent);
        yield return new IdBetween(20, 60);
        yield return new Reopened();
        yield return new AllOf([]);
        yield return new AnyOf([]);
        foreach (var word in Words.Select(word => word.ToLowerInvariant()))
            yield return new HasText([new([word])]);
        yield return new HasText([new(["printer"])], TitleOnly: true);
        yield return new HasText([new([], "pa")]);
        yield return new HasText([new(["printer", "jam"]), new(["paper"], "ja")]);
        yield return new AllOf([new HasText([new(["printer"])]), new HasText([new(["jam"])]), new ValueIn(TicketFields.Team, ["a", "b"])]);
        yield return new AllOf([new HasText([new(["printer"])]), new Not(new HasText([new(["jam"])]))]);
        yield return new HasText([new(["paper"]), new(["jam"])]);
        yield return new AllOf(
            [new HasText([new(["paper"]), new([], "j")]), new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting)]);
        yield return new AnyOf([new HasText([new(["printer"])]), new HasText([new(["réseau"])])]);
        yield return new AnyOf([new HasText([new(["printer"])]), new ValueIn(TicketFields.Team, ["a"])]);
    }

    /// <summary>The tickets, with ties in every time and many without one.</summary>
    public sealed class Tickets : IAsyncLifetime
    {
        private readonly List<(Ticket Ticket, TicketTerms Terms)> all = [];

        internal SqliteStore Store { get; private set; } = null!;

        internal List<TicketChange> Changes { get; } = [];

        internal List<Visibility> Visibilities { get; } =
        [
            Desk.Everything,
            Of("a", new RoleGrant(Role.Requester)),
            Of("b", new RoleGrant(Role.Agent)),
            Of("b", new RoleGrant(Role.Manager, "network"), new RoleGrant(Role.Requester)),
            Of("nobody", new RoleGrant(Role.Trainee)),
            Of("a", [.. Enumerable.Range(0, 80).Select(i => new RoleGrant(Role.Manager, $"p{i}")), new RoleGrant(Role.Agent, "network"),
                new RoleGrant(Role.Agent, "b")]),
            Visibility.Of(new Actor
            {
                UserId = "a",
                Roles = [new(Role.Administrator)],
                Narrowing = new Not(new ValueIn(TicketFields.Team, ["b"])),
            }),
        ];

        public async ValueTask InitializeAsync()
        {
            Store = await SqliteStore.NewAsync();
            var random = new Random(42);
            foreach (var id in Enumerable.Range(1, 250))
            {
                var change = NewTicket(id, random);
                var row = Store.Terms.Of(change.After, change.Texts);
                all.Add((change.After, new(Split(row.Title), Split(row.Body), Split(row.Internal))));
                await Store.CommitAsync(change);
                Changes.Add(change);
            }
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();

        internal List<long> Expected(Criterion? where, Visibility visibility) =>
        [
            .. all
                .Where(one => visibility.Sees(one.Ticket))
                .Where(one => where?.Matches(one.Ticket, one.Terms, visibility.ReadsInternal(one.Ticket)) ?? true)
                .Select(one => one.Ticket.Id.Value),
        ];

        private static Visibility Of(string user, params RoleGrant[] roles) => Visibility.Of(new Actor
        {
            UserId = user,
            Roles = [.. roles],
            Teams = new(["a", "b"]),
            Organisation = "b",
            AccessKeys = user == "nobody" ? default : new(["key"]),
        });

        private static string[] Split(string terms) => terms.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        private static TicketChange NewTicket(int id, Random random)
        {
            var filed = Desk.File(
                id,
                Desk.Created(id == 77 ? string.Join(' ', Enumerable.Range(0, 12).Select(i => $"lang{i}")) : Some(3)) with
                {
                    Project = One("network", "a", "b", "p7"),
                    Category = One("general", "a"),
                    Team = Maybe(),
                    Assignee = Maybe(),
                    Requester = One("a", "b", "c"),
                    Creator = One("a", "b", "c"),
                    Organisation = Maybe(),
                    Priority = (Priority)random.Next(1, 5),
                    DueAt = random.Next(3) == 0 ? Desk.Start.AddHours(random.Next(12)) : null,
                    ExternalRef = random.Next(4) == 0 ? $"REF{id}" : null,
                    Tags = new(random.Next(3) == 0 ? ["vip", One("spam", "x")] : []),
                    AccessKeys = new(random.Next(9) == 0 ? ["key"] : []),
                },
                Desk.Start.AddHours(random.Next(12)),
                Some(6));
            TicketEvent[] events = random.Next(3) switch
            {
                0 => [new Transitioned("cancel", "to-do", "cancelled", StatusCategory.Closed, 1),
                    new Transitioned("reopen", "cancelled", "to-do", StatusCategory.Open, 1)],
                1 => [new Transitioned("complete", "in-progress", "completed", StatusCategory.Done, 1),
                    new CommentAdded(CommentVisibility.Internal)],
                _ => [new CommentAdded(CommentVisibility.Public), new CommentAdded(CommentVisibility.Internal)],
            };
            var later = Desk.Change(filed.After, Desk.Start.AddHours(random.Next(12, 24)), events, Some(3), Some(3));
            return new(null, later.After, [.. filed.Events, .. later.Events], [.. filed.Texts, .. later.Texts]);

            string One(params string[] values) => values[random.Next(values.Length)];
            string? Maybe() => random.Next(3) == 0 ? null : One("a", "b", "c");
            string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => One(Words)));
        }
    }
}
