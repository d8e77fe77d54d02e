using Ticketing.Tickets;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>What a day begins with.</summary>
/// <param name="Scope">Which tickets it is about.</param>
/// <param name="Projects">The projects it can be narrowed to, by key and name; empty when there is nothing to choose.</param>
/// <param name="Figures">The numbers at the top.</param>
/// <param name="Statuses">How many tickets are in which status, those that are closed apart.</param>
/// <param name="StatusesAreExact">Whether there are just so many; else at least.</param>
/// <param name="Closed">How many are closed.</param>
/// <param name="Days">The last days, the first one first.</param>
/// <param name="Resolution">How long they took; null when none was resolved.</param>
/// <param name="Waiting">What waits for the reader.</param>
/// <param name="Resolved">Those resolved last.</param>
public sealed record DashboardModel(
    DashboardScope Scope, IReadOnlyList<(string Key, string Name)> Projects, IReadOnlyList<DashboardFigure> Figures,
    IReadOnlyList<DashboardStatus> Statuses, bool StatusesAreExact, long Closed, IReadOnlyList<DashboardDay> Days,
    DashboardResolution? Resolution,
    IReadOnlyList<DashboardPart> Waiting, IReadOnlyList<Ticket> Resolved);
