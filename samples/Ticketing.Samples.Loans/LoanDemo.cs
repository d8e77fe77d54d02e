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

    private const int MostLookedAt = 50;

    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        foreach (var device in Devices)
            await shelf.SaveAsync(administrator.Tenant, device, cancellationToken);
        // A help desk without that category has no ticket for it, either: to ask for one would be an error.
        var newest = await finder.SearchAsync(administrator, "is:open sort:-created", MostLookedAt, cursor: null, cancellationToken);
        if (newest.Items.FirstOrDefault(ticket => ticket.Category == "hardware") is { } ticket)
            await desk.LendAsync(administrator, ticket.Id, Devices[0].Tag, ticket.Requester, cancellationToken);
    }
}
