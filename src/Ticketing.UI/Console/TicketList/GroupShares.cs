namespace Ticketing.UI.Console.TicketList;

/// <summary>How many rows of a page each group has.</summary>
internal static class GroupShares
{
    /// <summary>
    /// All its tickets where they fit, else as many as the others that have more than that: no group stands back for a large one.
    /// </summary>
    /// <param name="counts">How many tickets each has.</param>
    /// <param name="rows">How many rows the page has.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<long> counts, int rows)
    {
        var shares = new int[counts.Count];
        var (left, others) = (rows, counts.Count);
        foreach (var (index, count) in counts.Index().OrderBy(one => one.Item))
        {
            shares[index] = (int)Math.Min(count, left / others--);
            left -= shares[index];
        }

        return shares;
    }
}
