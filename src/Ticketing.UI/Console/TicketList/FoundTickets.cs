using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Tickets that several searches side by side have found.</summary>
internal static class FoundTickets
{
    /// <summary>
    /// Each search has a moment of its own: a ticket that moved meanwhile was found by two, and stands where it was found last.
    /// </summary>
    public static List<IReadOnlyList<Ticket>> Latest(List<IReadOnlyList<Ticket>> searches)
    {
        var versions = searches
            .SelectMany(found => found)
            .GroupBy(ticket => ticket.Id)
            .ToDictionary(found => found.Key, found => found.Max(ticket => ticket.Version));
        return [.. searches.Select(found => (IReadOnlyList<Ticket>)[.. found.Where(ticket => ticket.Version == versions[ticket.Id])])];
    }
}
