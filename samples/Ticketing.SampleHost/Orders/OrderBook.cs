using System.Collections.Frozen;

namespace Ticketing.SampleHost.Orders;

/// <summary>The orders of the demo. A real host asks its database.</summary>
internal sealed class OrderBook
{
    private readonly FrozenDictionary<string, Order> orders = new Order[]
    {
        new("41", "12 desk lamps", "requester4"),
        new("42", "2 laptops, 2 docking stations", "requester1"),
    }.ToFrozenDictionary(order => order.Id);

    /// <summary>Those of some that there are, by their numbers.</summary>
    public Task<IReadOnlyDictionary<string, Order>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<string, Order>>(
            ids.Select(id => orders.GetValueOrDefault(id)).OfType<Order>().ToDictionary(order => order.Id));
    }
}
