using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Binding;
using Ticketing.Search.Criteria;
using Ticketing.Search.Facets;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Search.Facets;

/// <summary>Facets and totals are what a look at every ticket comes to, for whoever asks whatever.</summary>
public sealed class FacetTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Projects = ["network", "office", "payroll"];
    private static readonly string[] People = ["ann", "ben", "cleo"];
    private static readonly string[] Teams = ["blue", "red"];

    private static readonly (string Key, StatusCategory Category)[] Statuses =
    [
        ("to-do", StatusCategory.Open), ("pending", StatusCategory.Waiting), ("pending", StatusCategory.Active),
        ("closed", StatusCategory.Closed),
    ];

    private static readonly string[] Terms =
    [
        "is:open", "-is:open", "status:to-do", "status:to-do,pending", "-status:closed", "project:network", "project:network,office",
        "-project:office",
        "team:blue", "team:none", "-team:red", "assignee:ann", "is:unassigned", "assignee:me,ben", "priority:>=high", "priority:low",
        "category:general", "category:general OR category:hardware", "requester:ann", "tag:vip", "plain", "is:waiting",
        "project:network project:office",
    ];

    private static readonly FacetKey[] Keys =
        [.. TicketFields.Facets.SelectMany(field => new FacetKey[] { new(field), new(field, ByStatus: true) })];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facets_and_totals_equal_a_recount(int seed)
    {
        var random = new Random(seed);
        await using var services = Services();
        var tickets = await FileAsync(services, 200, random);
        for (var question = 0; question < 150; question++)
        {
            var actor = RandomActor(random);
            var query = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, Terms)));
            var visibility = Visibility.Of(actor);
            var where = services.GetRequiredService<QueryBinder>().Bind(TicketQuery.Parse(query), actor, Start).Where;
            var seen = tickets.Where(ticket => visibility.Sees(ticket) && Matches(where, ticket, query)).ToList();

            var facets = await services.GetRequiredService<TicketFacets>().CountAsync(where, visibility, Keys, CancellationToken.None);
            var total = await services.GetRequiredService<TicketTotals>().CountAsync(where, 1000, visibility, CancellationToken.None);

            Assert.Equal(new TicketCount(seen.Count, IsExact: true), total);
            foreach (var facet in facets)
            {
                Assert.True(facet.IsExact);
                Assert.Equal(
                    Recount(facet.Key, seen),
                    facet.Values.ToDictionary(value => (value.Value ?? "", value.Status ?? ""), value => value.Count));
            }
        }
    }

    [Fact]
    public async Task More_tickets_than_a_search_examines_are_counted_exactly_where_counters_can_tell()
    {
        await using var services = Services();
        var tickets = await FileAsync(services, 1100, new Random(4));
        var facets = services.GetRequiredService<TicketFacets>();
        var everybody = Visibility.Of(Actor(new RoleGrant(Role.Administrator)));
        FacetKey[] keys = [new(TicketFields.Category, ByStatus: true)];

        string[] queries = ["", "is:open", "project:network,office", "category:general status:to-do", "is:open -status:pending"];
        foreach (var query in queries)
        {
            var where = Bind(services, query);
            var facet = Assert.Single(await facets.CountAsync(where, everybody, keys, CancellationToken.None));

            Assert.True(facet.IsExact, query);
            Assert.Equal(
                Recount(keys[0], [.. tickets.Where(ticket => Matches(where, ticket, query))]),
                facet.Values.ToDictionary(value => (value.Value ?? "", value.Status ?? ""), value => value.Count));
        }

        foreach (var query in (string[])["plain", "team:blue,red,none assignee:ann,ben,cleo,none", "created:>=2020-01-01"])
        {
            var facet = Assert.Single(await facets.CountAsync(Bind(services, query), everybody, keys, CancellationToken.None));

            Assert.False(facet.IsExact, query);
            Assert.Equal(1000, facet.Values.Sum(value => value.Count));
        }
    }

    [Fact]
    public async Task The_tickets_of_large_teams_are_counted_by_counters_and_the_few_besides_not_at_all()
    {
        await using var services = Services();
        var tickets = await FileAsync(services, 1100, new Random(7));
        var agent = Actor(new RoleGrant(Role.Agent, "network"), new RoleGrant(Role.Agent, "office")) with { Teams = new(["red"]) };
        var visibility = Visibility.Of(agent);
        var ofTeams = tickets.Count(ticket => ticket.Team == "red" && ticket.Project != "payroll");
        var totals = services.GetRequiredService<TicketTotals>();

        Assert.Equal(new TicketCount(ofTeams, IsExact: false), await totals.CountAsync(null, ofTeams, visibility, CancellationToken.None));
        Assert.Equal(
            new TicketCount(tickets.Count(visibility.Sees), IsExact: true),
            await totals.CountAsync(null, 1000, visibility, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_seen_ticket_by_ticket_is_added_to_whole_projects_once()
    {
        await using var services = Services();
        var tickets = await FileAsync(services, 1100, new Random(5));
        var agent = Actor(new RoleGrant(Role.Manager, "network"), new RoleGrant(Role.Requester));
        var visibility = Visibility.Of(agent);

        var facets = await services.GetRequiredService<TicketFacets>().CountAsync(
            null, visibility, [new(TicketFields.Project)], CancellationToken.None);

        var facet = Assert.Single(facets);
        Assert.True(facet.IsExact);
        Assert.Equal(
            Recount(facet.Key, [.. tickets.Where(visibility.Sees)]),
            facet.Values.ToDictionary(value => (value.Value ?? "", value.Status ?? ""), value => value.Count));
    }

    [Fact]
    public async Task Values_come_with_the_most_frequent_first_and_those_without_one_among_them()
    {
        await using var services = Services();
        await FileAsync(services, 100, new Random(6));

        var facet = Assert.Single(await services.GetRequiredService<TicketFacets>().CountAsync(
            null, Visibility.Of(Actor(new RoleGrant(Role.Administrator))), [new(TicketFields.Team)], CancellationToken.None));

        Assert.Equal(facet.Values.OrderByDescending(value => value.Count), facet.Values);
        Assert.Contains(facet.Values, value => value.Value is null);
    }

    private static ServiceProvider Services() => new ServiceCollection().AddTicketing(t => t.UseInMemoryStore()).BuildServiceProvider();

    private static Criterion? Bind(IServiceProvider services, string query) => services.GetRequiredService<QueryBinder>()
        .Bind(TicketQuery.Parse(query), Actor(new RoleGrant(Role.Administrator)), Start).Where;

    private static async Task<List<Ticket>> FileAsync(IServiceProvider services, int count, Random random)
    {
        var tickets = Enumerable.Range(1, count).Select(id => RandomTicket(id, random)).ToList();
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = Start, Tickets = [.. tickets] }, CancellationToken.None);
        // Some of it folded, the rest pending.
        await services.GetRequiredService<ICounterUpkeep>().CompactAsync(count / 10, CancellationToken.None);
        return [.. tickets.Select(change => change.After)];
    }

    private static TicketChange RandomTicket(long id, Random random)
    {
        var (status, category) = Pick(random, Statuses);
        var created = new RecordedEvent(1, Start, "ann", new TicketCreated
        {
            Project = Pick(random, Projects),
            Title = "plain",
            Workflow = "default",
            WorkflowVersion = 1,
            Status = status,
            StatusCategory = category,
            Priority = (Priority)random.Next(1, 5),
            Category = Pick(random, ["general", "hardware", "software"]),
            Requester = Pick(random, People),
            Creator = Pick(random, People),
            Team = random.Next(3) == 0 ? null : Pick(random, Teams),
            Assignee = random.Next(3) == 0 ? null : Pick(random, People),
            Tags = random.Next(2) == 0 ? default : new(["vip"]),
        });
        return new(null, Ticket.Begin(new(id), created), [created], []);
    }

    private static Actor Actor(params RoleGrant[] roles) => new() { UserId = "ann", Tenant = Caller.DefaultTenant, Roles = [.. roles] };

    private static Actor RandomActor(Random random)
    {
        Role[] roles = [Role.Requester, Role.Agent, Role.Manager, Role.Administrator];
        var grants = Enumerable.Range(0, 1 + random.Next(3))
            .Select(_ => new RoleGrant(Pick(random, roles), random.Next(4) == 0 ? null : Pick(random, Projects)));
        return Actor([.. grants]) with
        {
            Teams = random.Next(3) switch { 0 => default, 1 => new([Pick(random, Teams)]), _ => new(Teams) },
            Narrowing = random.Next(5) switch
            {
                0 => new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting),
                1 => new Not(new ValueIn(TicketFields.Category, ["hardware"])),
                _ => null,
            },
        };
    }

    // Every ticket has the word, so the word says nothing.
    private static bool Matches(Criterion? where, Ticket ticket, string query) =>
        where is null
            || where.Matches(
                ticket, query.Contains("plain", StringComparison.Ordinal) ? new(["plain"], [], []) : TicketTerms.None, internals: false);

    private static Dictionary<(string, string), long> Recount(FacetKey key, IReadOnlyCollection<Ticket> tickets) => tickets
        .GroupBy(ticket => (ValueOf(key.Field, ticket) ?? "", key.ByStatus ? ticket.Status : ""))
        .ToDictionary(group => group.Key, group => (long)group.Count());

    private static string? ValueOf(TicketField field, Ticket ticket) => field switch
    {
        TextField text => text.Of(ticket),
        ValueField<Priority> priority => priority.Of(ticket).ToString().ToLowerInvariant(),
        _ => ticket.StatusCategory.ToString().ToLowerInvariant(),
    };

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
