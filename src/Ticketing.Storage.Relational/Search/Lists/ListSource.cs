namespace Ticketing.Storage.Relational.Search.Lists;

/// <summary>A stretch of an index as SQL.</summary>
/// <param name="From">The tables.</param>
/// <param name="Where">What bounds the stretch of the index.</param>
/// <param name="Key">What is sorted by.</param>
/// <param name="Id">The ticket's number.</param>
/// <param name="Rest">What is asked of each ticket; empty for nothing.</param>
/// <param name="IsOrdered">Whether it comes in the order asked for.</param>
internal sealed record ListSource(string From, string Where, string Key, string Id, string Rest, bool IsOrdered)
{
    /// <summary>A ticket's number on its own row.</summary>
    public const string OfTicket = "t.id";

    /// <summary>The table of keys.</summary>
    public const string Keys = "ticketing_ticket_keys";
}
