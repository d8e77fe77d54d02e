using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>The subject of what is told of a ticket: the same for all of it, so that clients show it as one conversation.</summary>
internal static class MailSubject
{
    public static string Of(Notification notification) =>
        $"[{notification.Ticket.Id}] {HeaderText.Of(notification.Ticket.Title, TicketLimits.Title)}";
}
