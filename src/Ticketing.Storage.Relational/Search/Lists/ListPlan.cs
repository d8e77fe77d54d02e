using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list is read from.</summary>
/// <param name="Scans">The stretches that are merged.</param>
/// <param name="Examined">How many tickets will be looked at for a page, guessed.</param>
/// <param name="ReliesOnFew">Whether that guess is a good one only because a value usually has few tickets: a robot has many.</param>
internal sealed record ListPlan(ImmutableArray<ListScan> Scans, double Examined, bool ReliesOnFew = false)
{
    /// <summary>Whether it is as good as the indexes are, whatever the values: nothing is sorted, and little passed over.</summary>
    public bool IsEveryday => Examined <= MostEveryday && !ReliesOnFew && Scans.All(scan => scan.IsOrdered);

    private const double MostEveryday = 200;
}
