using Ticketing.Subjects;

namespace Ticketing.AspNetCore.Tests.Subjects;

/// <summary>Orders of a host: their customers alone know of them, and whoever is called admin.</summary>
internal sealed record Order(string Id, string Title, string Customer);

/// <summary>The orders that there are.</summary>
internal static class Orders
{
    /// <summary>A kind, open to everybody where the customers do not matter.</summary>
    /// <param name="all">The orders, as they are at any moment; null for one of the number 42.</param>
    /// <param name="isNarrowed">Whether customers alone see them.</param>
    public static SubjectKind<Order> Kind(IReadOnlyCollection<Order>? all = null, bool isNarrowed = false) =>
        new("order", new("Order") { ["fr"] = "Commande" })
        {
            FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, Order>>(
                (all ?? [new Order("42", "Two laptops", "ada")]).Where(order => ids.Contains(order.Id))
                .ToDictionary(order => order.Id)),
            TitleOf = order => order.Title,
            LinkOf = order => $"/orders/{order.Id}",
            IsVisible = isNarrowed ? (actor, _, order) => actor.Is("admin") || actor.Is(order?.Customer) : null,
        };
}
