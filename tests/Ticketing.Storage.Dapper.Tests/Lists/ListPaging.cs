using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Search;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>
/// Goes through lists of what is rare in their order, there and back, and finds all there is, each ticket once: full pages, or complete
/// ones; and where no more than a few thousand tickets may be looked at, also such as stop.
/// </summary>
internal sealed class ListPaging
{
    private const int Page = 26;

    private readonly RelationalTicketSearch search;
    private readonly RelationalTicketSearch stopping;

    /// <param name="database">A database with the <see cref="ListSample"/>.</param>
    public ListPaging(IRelationalDatabase database)
    {
        search = new RelationalTicketSearch(database);
        stopping = new RelationalTicketSearch(database, new() { MostExamined = 0, MostSorted = 0 });
    }

    private static readonly TicketField[] Fields = [TicketFields.Created, TicketFields.Updated, TicketFields.Due];

    /// <summary>Asserts it for every person.</summary>
    public async Task AssertAsync()
    {
        var all = await AllAsync();
        var stops = 0;
        foreach (var (person, visibility) in ListCases.People)
        {
            foreach (var (name, where) in ListCases.Hard)
            {
                foreach (var sort in Fields.Select(field => new TicketSort(field, Descending: field == TicketFields.Created)))
                {
                    var expected = all
                        .Where(ticket => visibility.Sees(ticket))
                        .Where(ticket => where!.Matches(visibility.AsSeen(ticket), TicketTerms.None, internals: false))
                        .OrderBy(ticket => KeyOf(ticket, sort.Field) is null)
                        .ThenBy(ticket => sort.Descending ? -KeyOf(ticket, sort.Field) : KeyOf(ticket, sort.Field))
                        .ThenBy(ticket => sort.Descending ? -ticket.Id.Value : ticket.Id.Value)
                        .Select(ticket => ticket.Id.Value)
                        .ToList();

                    var what = $"{name} by {sort} for the {person}";
                    Assert.Equal(0, await AssertAllAsync(search, where, sort, visibility, expected, what));
                    stops += await AssertAllAsync(stopping, where, sort, visibility, expected, what);
                    var whole = await search.SearchAsync(new(where, sort, 200), visibility, CancellationToken.None);
                    Assert.Null(whole.Reached);
                    Assert.Equal(expected.Take(200), whole.Select(hit => hit.Ticket.Id.Value));
                }
            }
        }

        Assert.True(stops > 100, $"{stops} pages stopped.");
    }

    /// <summary>Asserts that time which somebody may not know of leads him to no ticket, and others where they may.</summary>
    public async Task AssertHidesTimeAsync()
    {
        var (all, where) = (await AllAsync(), ListCases.Hard["five hours spent, or more"]!);
        var everywhere = new RoleGrant(new Role("viewer", [new(Permission.View, Scope.All)]));
        var within = new RoleGrant(new Role("reader", [new(Permission.ReadInternal, Scope.Project)]), "p0");
        foreach (var (visibility, findsSome) in new[] { (Of(everywhere), false), (Of(everywhere, within), true) })
        {
            var found = await search.SearchAsync(new(where, TicketSort.Newest, 200), visibility, CancellationToken.None);

            Assert.Equal(findsSome, found.Count > 0);
            Assert.Equal(
                all.Where(ticket => where.Matches(visibility.AsSeen(ticket), TicketTerms.None, internals: false))
                    .OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id.Value)
                    .Select(ticket => ticket.Id),
                found.Select(hit => hit.Ticket.Id));
        }

        static Visibility Of(params RoleGrant[] roles) => Visibility.Of(new Actor { UserId = "otto", Roles = [.. roles] });
    }

    // How many pages stopped.
    private static async Task<int> AssertAllAsync(
        RelationalTicketSearch search, Criterion? where, TicketSort sort, Visibility visibility, List<long> expected, string what)
    {
        var (there, stops) = await ThereAsync(search, where, sort, visibility);
        Assert.True(expected.SequenceEqual(there), $"{what}: {there.Count} of {expected.Count}");
        var (back, stopsBack) = await BackAsync(search, where, sort, visibility);
        Assert.True(expected.SequenceEqual(back), $"{what}, back: {back.Count} of {expected.Count}");
        return stops + stopsBack;
    }

    private async Task<List<Ticket>> AllAsync()
    {
        var tickets = new List<Ticket>();
        var request = new TicketSearchRequest(null, new(TicketFields.Id), 1000);
        while (true)
        {
            var page = await search.SearchAsync(request, Desk.Everything, CancellationToken.None);
            tickets.AddRange(page.Select(hit => hit.Ticket));
            if (page.Count < 1000)
                return tickets;
            request = request with { After = page[^1].After };
        }
    }

    private static async Task<(List<long> Ids, int Stops)> ThereAsync(
        RelationalTicketSearch search, Criterion? where, TicketSort sort, Visibility visibility)
    {
        var (ids, stops) = (new List<long>(), 0);
        SortPosition? after = null;
        while (true)
        {
            var page = await search.SearchAsync(new(where, sort, Page, after) { MayStop = true }, visibility, CancellationToken.None);
            ids.AddRange(page.Select(hit => hit.Ticket.Id.Value));
            stops += page.Reached is null ? 0 : 1;
            after = page.Reached ?? (page.Count == Page ? page[^1].After : null);
            if (after is null)
                return (ids, stops);
        }
    }

    // From behind everything: no ticket has the number.
    private static async Task<(List<long> Ids, int Stops)> BackAsync(
        RelationalTicketSearch search, Criterion? where, TicketSort sort, Visibility visibility)
    {
        var (ids, stops) = (new List<long>(), 0);
        var before = sort.Field == TicketFields.Due ? new SortPosition(null, long.MaxValue)
            : sort.Descending ? new(0, 0)
            : new SortPosition(1e18, long.MaxValue);
        while (true)
        {
            var page = await search.SearchAsync(
                new(where, sort, Page, Before: before) { MayStop = true }, visibility, CancellationToken.None);
            ids.InsertRange(0, page.Select(hit => hit.Ticket.Id.Value));
            stops += page.Reached is null ? 0 : 1;
            if (page.Reached is null && page.Count < Page)
                return (ids, stops);
            before = page.Reached ?? page[0].After;
        }
    }

    private static double? KeyOf(Ticket ticket, TicketField field) =>
        ((TimeField)field).Of(ticket) is { } time ? Microseconds(time) : null;

    private static double Microseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / 10;
}
