using System.Buffers;
using MimeKit;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>Mail addresses as the directory has them: one address and nothing besides, or none.</summary>
internal static class Addresses
{
    private const int Most = 254;

    // Comments, groups, routes, quoted names and further addresses are made of these: nothing of that is one person's address.
    private static readonly SearchValues<char> Grammar = SearchValues.Create(" ()<>[],;:\\\"");

    public static MailboxAddress? Find(string name, string? address)
    {
        if (address is not { Length: > 2 and <= Most } || address.AsSpan().ContainsAny(Grammar) || address.Any(char.IsControl))
            return null;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == address.LastIndexOf('@') && at < address.Length - 1
            && MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address
            ? new(HeaderText.Of(name, TicketLimits.Name), address)
            : null;
    }
}
