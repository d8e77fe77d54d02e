using System.Globalization;
using Ticketing.Tickets;

namespace Ticketing.Attachments;

/// <summary>Which attachment: the ticket that has it, and its key there.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Key">Which of its attachments.</param>
public readonly record struct AttachmentId(TicketId Ticket, string Key)
{
    /// <summary>Reads <c>12-0197c2ba4d3e7f129ab1</c>.</summary>
    public static bool TryParse(string? text, out AttachmentId id)
    {
        var hyphen = (text ?? "").IndexOf('-', StringComparison.Ordinal);
        var ok = hyphen > 0 && TicketId.TryParse(text![..hyphen], out var ticket) && text.Length > hyphen + 1;
        id = ok ? new(TicketId.TryParse(text![..hyphen], out ticket) ? ticket : default, text[(hyphen + 1)..]) : default;
        return ok;
    }

    /// <summary>As addresses have it: <c>12-0197c2ba4d3e7f129ab1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Ticket.Value}-{Key}");
}
