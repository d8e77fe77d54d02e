using Ticketing.Tickets;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>Some of the tickets that wait for the reader.</summary>
/// <param name="Name">The name of its text: <c>Part.Answered</c>.</param>
/// <param name="Path">Where all of them are, below where the pages are mapped.</param>
/// <param name="Tickets">The first ones, in the order in which they are to be worked on.</param>
public sealed record DashboardPart(string Name, string Path, IReadOnlyList<Ticket> Tickets)
{
    /// <summary>Whether the first one can be taken from here.</summary>
    public bool IsQueue { get; init; }
}
