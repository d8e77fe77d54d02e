using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;
using Ticketing.Linking;

namespace Ticketing.AspNetCore.TicketLinks;

/// <summary>A ticket with which another one is linked.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record LinkItem(
    [property: Description("What the ticket of the path is to it: blocks, blockedBy, parent, child …")] string Kind,
    [property: Description("The same for people, in the caller's language.")] string Name,
    [property: Description("Its number.")] long Ticket,
    [property: Description("Its title.")] string Title,
    [property: Description("The key of its status in its workflow.")] string Status,
    [property: Description("What the status means in any workflow: open, active, waiting, done or closed.")] string StatusCategory)
{
    public static LinkItem From(LinkedTicket linked) => new(
        linked.End.Name, linked.End.Title.In(CultureInfo.CurrentUICulture), linked.Ticket.Id.Value, linked.Ticket.Title,
        linked.Ticket.Status, ApiName.Of(linked.Ticket.StatusCategory));
}
