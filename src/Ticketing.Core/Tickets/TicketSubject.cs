using Ticketing.Texts;

namespace Ticketing.Tickets;

/// <summary>
/// Something of the host's own that a ticket is about, as it is a key of <see cref="TicketKeyKind.Subject"/>: <c>order/42 Laptop for
/// Ada</c>.
/// </summary>
/// <param name="Reference">Which it is.</param>
/// <param name="Title">What it was called when the ticket was said to be about it; 1 to <see cref="TicketLimits.Name"/> characters.</param>
public sealed record TicketSubject(SubjectReference Reference, string Title)
{
    /// <summary>Reads a key; null for one that is none.</summary>
    public static TicketSubject? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && SubjectReference.Read(key[..space]) is { } reference && IsTitle(key[(space + 1)..])
            ? new(reference, key[(space + 1)..])
            : null;
    }

    /// <summary>Something with what the host calls it, as far as a ticket keeps that; its id where the host says nothing.</summary>
    internal static TicketSubject Of(SubjectReference reference, string? title)
    {
        var kept = PlainText.Line(title ?? "", TicketLimits.Name);
        return new(reference, kept.Length > 0 ? kept : reference.Id);
    }

    /// <summary>The key.</summary>
    public override string ToString() => $"{Reference} {Title}";

    private static bool IsTitle(string text) =>
        text.Length is > 0 and <= TicketLimits.Name && text.Trim() == text && !text.Any(char.IsControl);
}
