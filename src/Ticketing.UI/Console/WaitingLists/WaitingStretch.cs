using Ticketing.Tickets;

namespace Ticketing.UI.Console.WaitingLists;

/// <summary>A stretch of the tickets that wait.</summary>
/// <param name="Takeable">Those that the reader may take.</param>
/// <param name="Others">How many he may not.</param>
/// <param name="IsCut">Whether nothing more was looked at, though there may be more.</param>
internal sealed record WaitingStretch(IReadOnlyList<Ticket> Takeable, int Others, bool IsCut);
