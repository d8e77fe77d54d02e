using System.Globalization;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>Numbers of comments in addresses.</summary>
internal static class CommentPath
{
    /// <exception cref="TicketNotFoundException">It is none.</exception>
    public static int ToCommentNumber(this string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new TicketNotFoundException($"comment '{text}'");
}
