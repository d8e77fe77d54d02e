namespace Ticketing.UI.Console.Choosing;

/// <summary>What the script of menus is told of a choice that was carried out.</summary>
/// <param name="Said">What was done, or why not, as a sentence.</param>
/// <param name="IsDone">Whether anything was done.</param>
/// <param name="Tickets">The tickets that changed.</param>
internal sealed record ChangeAnswer(string Said, bool IsDone, IReadOnlyList<ChangedTicket> Tickets);
