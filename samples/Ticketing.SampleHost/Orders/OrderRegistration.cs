using Ticketing.Access;
using Ticketing.SampleHost.Hosting;
using Ticketing.Subjects;

namespace Ticketing.SampleHost.Orders;

/// <summary>Tickets of the demo are about orders.</summary>
internal static class OrderRegistration
{
    /// <summary>The kind, in addresses and queries.</summary>
    public const string Kind = "order";

    /// <summary>Adds them, where the settings ask for the demo.</summary>
    public static TicketingBuilder AddOrders(this TicketingBuilder ticketing, HostSettings settings)
    {
        if (!settings.Demo)
            return ticketing;
        ticketing.Services.AddScoped<OrderBook>();
        return ticketing
            .AddDemo<OrderDemo>()
            .AddTicketSubject(new SubjectKind<Order>(Kind, new("Order") { ["fr"] = "Commande" })
            {
                FindAsync = (services, ids, cancellationToken) =>
                    services.GetRequiredService<OrderBook>().FindAsync(ids, cancellationToken),
                TitleOf = order => $"{order.Id}: {order.Contents}",
                LinkOf = order => $"/orders/{order.Id}",
                IsVisible = (actor, _, order) => MaySee(actor, order),
            });
    }

    /// <summary>Whether somebody may know of an order: who serves customers, and whoever ordered it.</summary>
    public static bool MaySee(Actor actor, Order? order) =>
        actor.MaySomewhere(Permission.SeePeople) || actor.Is(order?.Customer);
}
