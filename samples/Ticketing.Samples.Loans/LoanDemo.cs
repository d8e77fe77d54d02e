using Ticketing.Access;
using Ticketing.Samples.Loans.Devices;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.Samples.Loans;

/// <summary>Some devices for a demo, and one that is lent in its newest ticket about hardware.</summary>
internal sealed class LoanDemo(DeviceShelf shelf, LoanDesk desk, TicketFinder finder) : IDemo
{
    private static readonly Device[] Devices =
        [new("l-014", "ThinkPad 14"), new("l-015", "ThinkPad 15"), new("p-003", "Projector"), new("s-021", "Hand scanner")];

    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        foreach (var device in Devices)
            await shelf.SaveAsync(administrator.Tenant, device, cancellationToken);
        var newest = await finder.SearchAsync(administrator, "is:open category:hardware sort:-created", 1, cursor: null, cancellationToken);
        if (newest.Items is [var ticket])
            await desk.LendAsync(administrator, ticket.Id, Devices[0].Tag, ticket.Requester, cancellationToken);
    }
}
