using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Where a reply is taken back or discarded, and the name of what one is writing on a ticket.</summary>
internal static class ReplyPath
{
    public const string Back = "/reply/back";
    public const string Discard = "/reply/discard";

    /// <summary>The name of the draft: of all forms that settle it.</summary>
    public static string Draft(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"comment-{ticket.Value}");
}
