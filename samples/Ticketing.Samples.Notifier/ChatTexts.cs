using System.Globalization;
using System.Text;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Samples.Notifier;

/// <summary>Says a notification in the language of its reader.</summary>
internal static class ChatTexts
{
    private const int MostText = 500;

    // {0} is who did it, {1} the ticket.
    private static readonly Dictionary<NotificationKind, LocalizedText> Headings = new()
    {
        [NotificationKind.Filed] = new("{0} filed {1}") { ["fr"] = "{0} a créé {1}" },
        [NotificationKind.Assigned] = new("{0} assigned {1}") { ["fr"] = "{0} a affecté {1}" },
        [NotificationKind.Mentioned] = new("{0} mentioned you in {1}") { ["fr"] = "{0} vous a mentionné dans {1}" },
        [NotificationKind.Commented] = new("{0} replied to {1}") { ["fr"] = "{0} a répondu à {1}" },
        [NotificationKind.StatusChanged] = new("{0} moved {1}") { ["fr"] = "{0} a déplacé {1}" },
    };

    // Features add kinds that nobody knew when this was written.
    private static readonly LocalizedText Other = new("{0} changed {1}") { ["fr"] = "{0} a modifié {1}" };

    public static string Of(Notification notification)
    {
        var (culture, last) = (notification.To.Culture, notification.Events[^1]);
        var ticket = string.Create(CultureInfo.InvariantCulture, $"#{notification.Ticket.Id.Value} {Clean(notification.Ticket.Title)}");
        var heading = string.Format(
            culture, Headings.GetValueOrDefault(notification.Kind, Other).In(culture), Clean(last.By), ticket).ReplaceLineEndings(" ");
        return last.Text is { } text ? $"{heading}\n{Cut(Clean(text.ReplaceLineEndings("\n")))}" : heading;
    }

    // Control characters and marks that turn the direction are for programs, not for readers. Runes are never half a character.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is 0x200D or '\n' || !IsObeyed(rune) ? rune.ToString() : " "));

    private static bool IsObeyed(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static string Cut(string text) =>
        text.Length <= MostText ? text : text[..(char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)] + "…";
}
