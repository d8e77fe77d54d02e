using System.Globalization;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Notifications;

/// <summary>What the reader was told, a page of it.</summary>
/// <param name="Page">What is shown.</param>
/// <param name="Names">What those are called who did it, by user id: of those whom the reader may know.</param>
/// <param name="UnreadOnly">Whether only that is shown which he has not read.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
/// <param name="Unread">How many he has not read in all, as far as they are counted.</param>
public sealed record NotificationListModel(
    InboxPage Page, IReadOnlyDictionary<string, string> Names, bool UnreadOnly, bool IsFirst, int Unread)
{
    /// <summary>The address of a page of the list, below where the interface is mapped.</summary>
    /// <param name="unreadOnly">Only what was not read.</param>
    /// <param name="before">Where it begins; null for the first.</param>
    public static string PathOf(bool unreadOnly, long? before)
    {
        string?[] parts =
        [
            unreadOnly ? "unread=true" : null,
            before is { } number ? string.Create(CultureInfo.InvariantCulture, $"before={number}") : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? "/notifications" : $"/notifications?{query}";
    }
}
