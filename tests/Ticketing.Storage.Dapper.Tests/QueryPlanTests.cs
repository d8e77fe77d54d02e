using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Search.Lists;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests;

/// <summary>Everyday lists read a short range of an index in its order, whoever asks: no sorting, no scan of a table.</summary>
public sealed class QueryPlanTests
{
    private static readonly Criterion Open = new StatusCategoryBetween(StatusCategory.Open, StatusCategory.Waiting);

    private static readonly SortPosition Somewhere = new(1_772_000_000_000_000, 500);

    [Fact]
    public async Task Every_branch_of_a_visibility_is_read_in_order_from_an_index()
    {
        await using var store = await SqliteStore.NewAsync();
        foreach (var visibility in EveryRelation())
        {
            Criterion?[] conditions = [null, Open, new ValueIn(TicketFields.Status, ["pending"]), new KeyIn(TicketKeyKind.Tag, ["vip"])];
        foreach (var where in conditions)
            {
                foreach (var field in (TicketField[])[TicketFields.Created, TicketFields.Updated])
                    await AssertInOrderAsync(store, visibility, where, field);
            }
        }
    }

    [Fact]
    public async Task Links_and_what_is_blocked_are_found_in_the_index_of_keys()
    {
        await using var store = await SqliteStore.NewAsync();

        foreach (var where in (Criterion[])
        [
            new KeyIn(TicketKeyKind.Link, ["blocks/12"]),
            new KeyIn(TicketKeyKind.Linked, ["12"]),
            new KeyIn(TicketKeyKind.Mark, ["blocked"]),
            new KeyIn(TicketKeyKind.Mark, ["duplicate"]),
        ])
        {
            foreach (var plan in await PlansAsync(store, Desk.Everything, new(where, TicketSort.Newest, 50)))
                Assert.Contains("SEARCH k USING PRIMARY KEY (tenant=? AND kind=? AND value=?)", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_order_of_all_tickets_is_read_from_an_index()
    {
        await using var store = await SqliteStore.NewAsync();
        foreach (var field in TicketFields.Sortable.Where(field => field != TicketFields.Relevance))
            await AssertInOrderAsync(store, Desk.Everything, null, field);
    }

    [Fact]
    public async Task The_order_of_a_custom_field_is_read_from_the_index_of_keys_however_deep_the_page()
    {
        await using var store = await SqliteStore.NewAsync();
        var cost = CustomField.Of("cost");
        var has = new KeyBetween(TicketKeyKind.Field, "cost=", "cost>", IsOfOne: true);
        var place = Somewhere with { Text = "cost=1000000000000009000000" };
        foreach (var where in (Criterion[])[has, new AllOf([has, Open, new ValueIn(TicketFields.Project, ["network"])])])
        {
            foreach (var descending in (bool[])[true, false])
            {
                var first = Assert.Single(await PlansAsync(store, Desk.Everything, new(where, new(cost, descending), 50)));
                Assert.Contains("(tenant=? AND kind=? AND value>? AND value<?)", first, StringComparison.Ordinal);

                var plans = await PlansAsync(store, Desk.Everything, new(where, new(cost, descending), 50, place));
                Assert.Equal(3, plans.Count);
                Assert.Contains("(tenant=? AND kind=? AND value=? AND created_at=? AND ticket_id", plans[0], StringComparison.Ordinal);
                Assert.Contains("(tenant=? AND kind=? AND value=? AND created_at", plans[1], StringComparison.Ordinal);
                Assert.Contains("(tenant=? AND kind=? AND value>? AND value<?)", plans[2], StringComparison.Ordinal);
                // What is scanned and sorted is the page itself: beside it, and last of all.
                Assert.All(plans.Append(first), plan => Assert.True(plan.Split("TEMP B-TREE").Length <= 3, plan));
            }
        }
    }

    [Fact]
    public async Task Few_with_so_much_time_or_such_an_estimate_are_a_range_of_the_index_of_keys_by_who_asks()
    {
        await using var store = await SqliteStore.NewAsync();
        var publicly = Visibility.Of(new Actor { UserId = "ann", Roles = [new(new Role("viewer", [new(Permission.View, Scope.All)]))] });
        foreach (var field in (AmountField[])[TicketFields.Spent, TicketFields.Estimate])
        {
            foreach (var (visibility, kind) in ((Visibility, string)[])[(Desk.Everything, "With"), (publicly, "Without")])
            {
                var request = new TicketSearchRequest(new ItemAmountBetween(field.Items, 121, 600), TicketSort.Newest, 50);
                var plan = Assert.Single(await PlansAsync(store, visibility, request, FewKeys));
                Assert.Contains($"k.kind = 'amount{kind}Internal'", plan, StringComparison.Ordinal);
                Assert.Contains("(tenant=? AND kind=? AND value>? AND value<?)", plan, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_scripts_make_the_indexes_that_lists_know_and_no_others()
    {
        await using var store = await SqliteStore.NewAsync();

        var made = await store.QueryAsync(
            "select name from sqlite_master where type = 'index' and tbl_name = 'ticketing_tickets' and sql not like '%unique%'"
            + " and name <> 'ticketing_tickets_external_ref'");

        Assert.Equal(
            ListIndex.All.Select(index => index.Name).OfType<string>().Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Open_tickets_come_from_the_index_of_open_tickets()
    {
        await using var store = await SqliteStore.NewAsync();

        foreach (var (where, index) in ((Criterion, string)[])
        [
            (Open, "ticketing_tickets_open_created"),
            (new AllOf([Open, new ValueIn(TicketFields.Project, ["network"])]), "ticketing_tickets_open_project"),
            (new AllOf([Open, new NoValue(TicketFields.Assignee)]), "ticketing_tickets_unassigned"),
            (new AllOf([Open, new ValueIn(TicketFields.Team, ["hardware"]), new NoValue(TicketFields.Assignee)]),
                "ticketing_tickets_open_team"),
        ])
        {
            var plan = Assert.Single(await PlansAsync(store, Desk.Everything, new(where, TicketSort.Newest, 50)));
            Assert.Contains(index, plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_feed_goes_on_at_its_place_in_an_index()
    {
        await using var store = await SqliteStore.NewAsync();

        var plan = Assert.Single(await store.QueryAsync("explain query plan " + EventSql.Feed(new SqliteDialect()), command =>
        {
            foreach (var name in (string[])["@Tenant", "@AfterTransaction", "@After", "@Limit"])
                command.Parameters.AddWithValue(name, 0L);
        }));

        Assert.Contains("(tenant=? AND transaction_id=? AND position>?)", plan, StringComparison.Ordinal);
    }

    private static async Task AssertInOrderAsync(SqliteStore store, Visibility visibility, Criterion? where, TicketField field)
    {
        foreach (var descending in (bool[])[true, false])
        {
            foreach (var after in (SortPosition?[])[null, Somewhere])
            {
                foreach (var plan in await PlansAsync(store, visibility, new(where, new(field, descending), 50, after)))
                {
                    // What is scanned and sorted is the page itself, last of all; a single range is the page.
                    var lines = plan.Split('\n');
                    Assert.All(
                        lines.Where(line => line.Contains("SCAN", StringComparison.Ordinal)),
                        line => Assert.DoesNotContain("ticketing", line, StringComparison.Ordinal));
                    Assert.All(lines[..^1], line => Assert.DoesNotContain("TEMP B-TREE", line, StringComparison.Ordinal));
                }
            }
        }
    }

    // Regression: of three projects' tickets half were other teams', and the count gave up before it had the newest thousand of his.
    [Fact]
    public void A_count_by_cells_looks_at_a_team_once_and_not_at_each_of_its_projects()
    {
        var role = new Role("agent", [new(Permission.View, Scope.Team), new(Permission.View, Scope.Assigned)]);
        var visibility = Visibility.Of(new Actor
        {
            UserId = "anna",
            Teams = new(["network"]),
            Roles = [new(role, "one"), new(role, "two"), new(role, "three")],
        });
        var list = new ListSql(new SqliteDialect(), new(new SqliteDialect()), visibility, null, null);

        var plan = list.Planner((_, _) => null).Choose(null);

        Assert.Equal(
            ["ticketing_tickets_assignee_created", "ticketing_tickets_team_created"],
            plan.Scans.Select(scan => scan.Index.Name).Distinct().Order(StringComparer.Ordinal));
    }

    private static Task<List<string>> PlansAsync(SqliteStore store, Visibility visibility, TicketSearchRequest request) =>
        PlansAsync(store, visibility, request, list => list.Planner((_, _) => null).Choose(request.Sort.Field));

    // Where of all ranges that of the keys was counted to be the shortest.
    private static ListPlan FewKeys(ListSql list)
    {
        var planner = list.SortedPlanner((_, _) => null);
        foreach (var scan in planner.Uncounted().SelectMany(scans => scans).ToList())
            planner.Learn(scan, scan.Index.Name is null ? 20 : 20_000);
        return planner.Choose(1000)!;
    }

    private static async Task<List<string>> PlansAsync(
        SqliteStore store, Visibility visibility, TicketSearchRequest request, Func<ListSql, ListPlan> choose)
    {
        var parameters = new SqlParameters(new SqliteDialect());
        var list = new ListSql(new SqliteDialect(), parameters, visibility, request.Where, request.Sort.Field);
        var plan = choose(list);
        var plans = new List<string>();
        foreach (var sql in list.Pages(plan, new TicketOrderSql(request, new SqliteDialect(), parameters), request.Limit))
            plans.Add(sql + "\n" + string.Join('\n', await store.QueryAsync("explain query plan " + sql, parameters.BindTo)));
        return plans;
    }

    private static IEnumerable<Visibility> EveryRelation()
    {
        yield return Desk.Everything;
        foreach (var scope in Enum.GetValues<Scope>())
        {
            var role = new Role("one", [new(Permission.View, scope)]);
            yield return Visibility.Of(new Actor
            {
                UserId = "anna",
                Teams = new(["hardware", "network"]),
                Organisation = "acme",
                AccessKeys = new(["contract:7"]),
                Roles = [new(role, scope is Scope.Project ? "network" : null)],
            });
        }
    }
}
