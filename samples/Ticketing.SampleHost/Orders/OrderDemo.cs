using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.SampleHost.Orders;

/// <summary>Says of the newest ticket that a customer of the demo filed about his order that it is about that.</summary>
internal sealed class OrderDemo(SubjectDesk desk, TicketFinder finder) : IDemo
{
    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        var filed = await finder.SearchAsync(
            administrator, "requester:requester1 project:support sort:-created", 1, cursor: null, cancellationToken);
        foreach (var ticket in filed.Items)
            await desk.AddAsync(administrator, ticket.Id, $"{OrderRegistration.Kind}/42", cancellationToken: cancellationToken);
    }
}
