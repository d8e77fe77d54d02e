using System.Collections.Immutable;

namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>What a list is read from.</summary>
/// <param name="Scans">The stretches that are merged.</param>
/// <param name="Examined">How many tickets will be looked at for a page, guessed.</param>
/// <param name="AtBest">The same where none of the ways ends early, and what each demands goes together, as a team and its project do.</param>
/// <param name="RowsOfTicket">How many rows a ticket that is looked at is at most: its own, and one for each of its keys that is asked for.</param>
/// <param name="Sorted">How many tickets at most are read whole and sorted.</param>
/// <param name="Most">How many tickets there are at most; null when that is not known.</param>
/// <param name="ReliesOnFew">Whether that guess is a good one only because a value usually has few tickets: a robot has many.</param>
internal sealed record ListPlan(ImmutableArray<ListScan> Scans, double Examined, double AtBest, int RowsOfTicket, int Sorted, int? Most, bool ReliesOnFew = false)
{
    /// <summary>Whether it is as good as the indexes are, whatever the values: nothing is sorted, and little passed over.</summary>
    public bool IsEveryday => Examined <= MostEveryday && !ReliesOnFew && Scans.All(scan => scan.IsOrdered);

    private const double MostEveryday = 200;

    // Far below the bar.
    private const double MostUncounted = 1000;

    /// <summary>
    /// Whether what is merged has to be counted, which makes it half as dear again. It has not where ways of seeing are merged, as for most people all the time,
    /// and what is asked of the tickets besides is usual.
    /// </summary>
    public bool IsDoubtful => AtBest > MostUncounted || Scans.All(scan => scan.Way is null);

    /// <summary>How many tickets a statement may look at in stretches that come in order; null when there are not so many.</summary>
    /// <param name="statements">How many statements share what may be looked at.</param>
    public int? Budget(int statements) => Most * RowsOfTicket * statements <= ListBudget.OfPage ? null : ((ListBudget.OfPage / RowsOfTicket) - Sorted) / statements;

    /// <summary>The same for a count.</summary>
    public int CountBudget => ListBudget.OfCount / RowsOfTicket;
}
