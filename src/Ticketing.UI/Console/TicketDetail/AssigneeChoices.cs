namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Whom a ticket can be assigned to.</summary>
/// <param name="People">People: those of its team first, then who has least to do.</param>
/// <param name="Teams">Teams: its own first.</param>
/// <param name="HasMoreTeams">Whether there are more teams, which are found by their names.</param>
/// <param name="MostOpen">The largest load, for drawing them beside each other.</param>
/// <param name="IsExact">Whether the loads are exact; else there are at least so many.</param>
public sealed record AssigneeChoices(
    IReadOnlyList<AssigneeChoice> People, IReadOnlyList<AssigneeChoice> Teams, bool HasMoreTeams, long MostOpen, bool IsExact);
