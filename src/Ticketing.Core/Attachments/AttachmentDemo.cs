using System.Text;
using Ticketing.Access;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.Attachments;

/// <summary>A file on some tickets of a demo, attached by those who asked.</summary>
internal sealed class AttachmentDemo(AttachmentDesk desk, TicketFinder finder) : IDemo
{
    private const int Tickets = 3;

    public async Task EnterAsync(Caller administrator, CancellationToken cancellationToken)
    {
        if (!desk.IsOn)
            return;
        var found = await finder.SearchAsync(administrator, "is:open sort:-created", Tickets, cursor: null, cancellationToken);
        foreach (var ticket in found.Items)
        {
            var log = Encoding.UTF8.GetBytes($"{ticket.CreatedAt:u} started\n{ticket.CreatedAt:u} error: device not found\n");
            await desk.AttachAsync(
                administrator with { UserId = ticket.Requester }, ticket.Id, "device.log", new MemoryStream(log), isInternal: false,
                cancellationToken: cancellationToken);
        }
    }
}
