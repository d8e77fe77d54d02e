using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.CannedReplies;

/// <summary>Where canned replies are while one answers, below where the pages are mapped.</summary>
internal static class CannedReplyPaths
{
    /// <summary>The field of the composer that names the one that is chosen.</summary>
    public const string Field = "cannedReply";

    /// <summary>The button of the composer that puts it in.</summary>
    public const string Pick = "pick";

    /// <summary>Where those are asked for that can answer a ticket.</summary>
    public static string Of(TicketId ticket) => string.Create(CultureInfo.InvariantCulture, $"/{ticket.Value}/canned-replies");
}
