using Ticketing.Tickets;

namespace Ticketing.UI.Console.Dashboards;

/// <summary>How long tickets took from being filed to being resolved, of those resolved last.</summary>
/// <param name="Of">Of how many tickets.</param>
/// <param name="Mean">On average.</param>
/// <param name="Median">Half of them took no longer.</param>
public sealed record DashboardResolution(int Of, TimeSpan Mean, TimeSpan Median)
{
    internal static DashboardResolution? Find(IEnumerable<Ticket> resolved)
    {
        // What was imported can have been resolved before it was filed, as its source's clocks say: that took no time.
        var took = resolved.Where(ticket => ticket.ResolvedAt is not null)
            .Select(ticket => Math.Max(0, (ticket.ResolvedAt!.Value - ticket.CreatedAt).Ticks))
            .Order()
            .ToList();
        return took.Count == 0 ? null : new(took.Count, new((long)took.Average()), new(took[(took.Count - 1) / 2]));
    }
}
