namespace Ticketing.UI.Console.TicketDetail;

/// <summary>A transition that the reader could fire if it were not for a condition.</summary>
/// <param name="Trigger">Which.</param>
/// <param name="Reason">What must hold first, as a sentence.</param>
public sealed record RefusedTransition(string Trigger, string Reason);
