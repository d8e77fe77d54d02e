using Ticketing.Access;
using Ticketing.Fields;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Tests.Lists;

/// <summary>Goes through lists that stop before their pages are full, there and back, and finds all there is, each ticket once.</summary>
/// <param name="search">A store with the <see cref="ListSample"/>.</param>
internal sealed class ListPaging(ITicketSearch search)
{
    private const int Page = 26;

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
                        .Where(ticket => visibility.Sees(ticket) && where!.Matches(ticket, TicketTerms.None, internals: false))
                        .OrderBy(ticket => KeyOf(ticket, sort.Field) is null)
                        .ThenBy(ticket => sort.Descending ? -KeyOf(ticket, sort.Field) : KeyOf(ticket, sort.Field))
                        .ThenBy(ticket => sort.Descending ? -ticket.Id.Value : ticket.Id.Value)
                        .Select(ticket => ticket.Id.Value)
                        .ToList();

                    var (there, stopped) = await ThereAsync(where, sort, visibility);
                    Assert.True(expected.SequenceEqual(there), $"{name} by {sort} for the {person}: {there.Count} of {expected.Count}");
                    var back = await BackAsync(where, sort, visibility);
                    Assert.True(expected.SequenceEqual(back), $"{name} by {sort} for the {person}, back: {back.Count} of {expected.Count}");
                    var whole = await search.SearchAsync(new(where, sort, 200), visibility, CancellationToken.None);
                    Assert.Null(whole.Reached);
                    Assert.Equal(expected.Take(200), whole.Select(hit => hit.Ticket.Id.Value));
                    stops += stopped;
                }
            }
        }

        Assert.True(stops > 100, $"{stops} pages stopped.");
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

    private async Task<(List<long> Ids, int Stops)> ThereAsync(Criterion? where, TicketSort sort, Visibility visibility)
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
    private async Task<List<long>> BackAsync(Criterion? where, TicketSort sort, Visibility visibility)
    {
        var ids = new List<long>();
        var before = sort.Field == TicketFields.Due ? new SortPosition(null, long.MaxValue)
            : sort.Descending ? new(0, 0)
            : new SortPosition(1e18, long.MaxValue);
        while (true)
        {
            var page = await search.SearchAsync(
                new(where, sort, Page, Before: before) { MayStop = true }, visibility, CancellationToken.None);
            ids.InsertRange(0, page.Select(hit => hit.Ticket.Id.Value));
            if (page.Reached is null && page.Count < Page)
                return ids;
            before = page.Reached ?? page[0].After;
        }
    }

    private static double? KeyOf(Ticket ticket, TicketField field) =>
        ((TimeField)field).Of(ticket) is { } time ? Microseconds(time) : null;

    private static double Microseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / 10;
}
