namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>How many tickets a count may examine: where one is several rows, fewer.</summary>
/// <param name="rowsPerTicket">How many rows a ticket is in each of the scans.</param>
internal readonly struct CountBudget(IReadOnlyCollection<int> rowsPerTicket)
{
    // Beside tickets of one row, so many more rows are left to those of several.
    private const int Heavy = 500;

    private readonly int most = rowsPerTicket.Max();

    /// <summary>All together.</summary>
    public long Tickets => IsMixed || most == 1 ? ListBudget.OfCount : HeavyTickets;

    /// <summary>Those of several rows.</summary>
    public long HeavyTickets => IsMixed ? Heavy / (most - 1) : ListBudget.OfPage / most;

    /// <summary>Whether there are tickets of one row and such of several.</summary>
    public bool IsMixed => most > 1 && rowsPerTicket.Contains(1);
}
