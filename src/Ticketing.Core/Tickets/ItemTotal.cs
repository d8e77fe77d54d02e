using System.Runtime.InteropServices;

namespace Ticketing.Tickets;

/// <summary>What the items of a kind on a ticket come to. Kept by the fold.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Amount">The sum of their amounts.</param>
/// <param name="InternalCount">How many of them only those may know of who may read internal comments.</param>
/// <param name="InternalAmount">The sum of the amounts of those.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ItemTotal(int Count, long Amount, int InternalCount = 0, long InternalAmount = 0)
{
    /// <summary>What they come to for who may not read internal comments.</summary>
    public ItemTotal AsPublic() => new(Count - InternalCount, Amount - InternalAmount);

    /// <summary>The total with an item more.</summary>
    public ItemTotal With(TicketItem item) => Plus(item, 1);

    /// <summary>The total with an item less.</summary>
    public ItemTotal Without(TicketItem item) => Plus(item, -1);

    private ItemTotal Plus(TicketItem item, int sign)
    {
        var amount = sign * (item.Amount ?? 0);
        return new(
            Count + sign, Amount + amount, InternalCount + (item.Internal ? sign : 0), InternalAmount + (item.Internal ? amount : 0));
    }
}
