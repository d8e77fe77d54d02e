using Ticketing.Tickets;

namespace Ticketing.Training.Http;

/// <summary>Numbers in paths. A constraint of the route would answer anything else by an empty 404.</summary>
internal static class PathNumber
{
    /// <summary>The number of a deployment or an exercise.</summary>
    /// <exception cref="TicketNotFoundException">It is none.</exception>
    public static TicketId ToNumber(this string text) =>
        TicketId.TryParse(text, out var number) ? number : throw new TicketNotFoundException($"number '{text}'");
}
