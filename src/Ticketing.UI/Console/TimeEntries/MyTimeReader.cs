using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.UI.Console.TimeEntries;

/// <summary>Collects what the page of one's own time shows.</summary>
internal sealed class MyTimeReader(TimeDesk desk, TimeChoicesReader choices, TicketFinder finder)
{
    // Beyond it the page says that there is more.
    private const int Most = 500;

    // One page of tickets.
    private const int MostTitles = 50;

    public async Task<MyTimeModel> ReadAsync(PageContext page, string? person, TimePeriod period, CancellationToken cancellationToken)
    {
        var whose = string.IsNullOrWhiteSpace(person) ? page.Caller.UserId : person;
        var found = await desk.ListAsync(page.Caller, period.QueryOf(whose, page), Most, null, cancellationToken);
        var days = found.Items
            .GroupBy(one => DateOnly.FromDateTime(page.Local(one.Entry.At).DateTime))
            .Select(day => new TimeOfDay(day.Key, [.. day]));
        return new(
            period, whose, [.. days], found.Minutes, found.IsExact, found.Next is null,
            await TitlesAsync(page, [.. found.Items.Select(one => one.Ticket).Distinct().Take(MostTitles)], cancellationToken),
            (await choices.ReadAsync(page, cancellationToken)).People);
    }

    private async Task<IReadOnlyDictionary<TicketId, string>> TitlesAsync(
        PageContext page, IReadOnlyList<TicketId> tickets, CancellationToken cancellationToken)
    {
        if (tickets.Count == 0)
            return new Dictionary<TicketId, string>();
        var query = $"id:{string.Join(',', tickets.Select(ticket => ticket.Value))}";
        var found = await finder.SearchAsync(page.Caller, query, tickets.Count, null, cancellationToken);
        return found.Items.ToDictionary(ticket => ticket.Id, ticket => ticket.Title);
    }
}
