using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list is read from.</summary>
/// <param name="Scans">The stretches that are merged.</param>
/// <param name="Examined">How many tickets will be looked at for a page, guessed.</param>
internal sealed record ListPlan(ImmutableArray<ListScan> Scans, double Examined)
{
    /// <summary>Whether it is as good as the indexes are, whatever the values: nothing is sorted, and little passed over.</summary>
    public bool IsEveryday => Examined <= MostEveryday && Scans.All(scan => scan.IsOrdered);

    private const double MostEveryday = 200;
}
