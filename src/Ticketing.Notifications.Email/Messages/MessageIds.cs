using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email.Messages;

/// <summary>
/// The ids that a mail is known by: its own, the same at each attempt, and that of the thread which a ticket is for one person. They are
/// digests, because what ids of users and tenants are made of may not stand in a header.
/// </summary>
internal static class MessageIds
{
    private const string Account = "a";

    public static string Of(Notification notification, string domain) => Id("n", domain, notification.To.Tenant, notification.Id);

    public static string Of(NotificationDigest digest, string domain) => Id("d", domain, digest.To.Tenant, digest.Id);

    // No mail has it; clients put together whatever refers to the same.
    public static string OfThread(Notification notification, string domain) =>
        Id("t", domain, notification.To.Tenant, notification.To.Id, notification.Ticket.Id.Value.ToString(CultureInfo.InvariantCulture));

    /// <summary>That of a mail about an account: a folder of mails tells these by their first letter.</summary>
    public static string OfAccount(string id, string domain) => Id(Account, domain, id);

    // No part contains a NUL, so that two lists of parts never make the same text.
    private static string Id(string kind, string domain, params string[] parts) =>
        $"{kind}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))), 0, 16)}@{domain}";
}
