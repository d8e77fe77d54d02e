using Ticketing.People;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>The waiting list.</summary>
/// <param name="Tickets">
/// The tickets that wait for somebody and the reader may take, the most pressing first, the oldest of equally pressing ones first.
/// </param>
/// <param name="Total">How many of them there are in all.</param>
/// <param name="TotalIsExact">Whether there are just that many.</param>
/// <param name="Teams">The teams of the reader whose tickets they are.</param>
/// <param name="Team">The one chosen; null for all of them.</param>
/// <param name="Names">What the teams of the tickets are called.</param>
/// <param name="Query">The same as a query, for the list of tickets.</param>
public sealed record WaitingListModel(
    IReadOnlyList<Ticket> Tickets, int Total, bool TotalIsExact, IReadOnlyList<Team> Teams, string? Team,
    IReadOnlyDictionary<string, string> Names, string Query)
{
    /// <summary>What those are called who asked, by user id.</summary>
    public IReadOnlyDictionary<string, string> Requesters { get; init; } = new Dictionary<string, string>();

    /// <summary>What the categories are called, by project and key.</summary>
    public IReadOnlyDictionary<(string Project, string Category), string> Categories { get; init; } =
        new Dictionary<(string, string), string>();

    /// <summary>The ticket that somebody else took first; null for none.</summary>
    public TicketId? Missed { get; init; }
}
