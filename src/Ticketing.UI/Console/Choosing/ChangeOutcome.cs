using Ticketing.Tickets;

namespace Ticketing.UI.Console.Choosing;

/// <summary>What became of one of the tickets that something was chosen for, or would become of it.</summary>
/// <param name="Ticket">The ticket as it was.</param>
/// <param name="Before">What it had, in words.</param>
/// <param name="After">What it has now, in words; null: nothing changed.</param>
/// <param name="Refusal">Why nothing happened to it; null when nothing stood in the way.</param>
public sealed record ChangeOutcome(Ticket Ticket, string Before, string? After, string? Refusal)
{
    /// <summary>Its version now; null when the reader sees it no more.</summary>
    public int? Version { get; init; }

    /// <summary>The choice that takes it back; null when there is none.</summary>
    public string? Back { get; init; }
}
