using System.Text;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What people write does not break the message that it is in.</summary>
internal static class HostileTextCases
{
    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(A_title_is_read_as_it_was_written),
        NotifierCase.Of(No_title_breaks_the_message),
        NotifierCase.Of(No_name_breaks_the_message),
        NotifierCase.Of(No_comment_breaks_the_message),
        NotifierCase.Of(What_is_long_is_cut_between_characters),
    ];

    private static async Task A_title_is_read_as_it_was_written(NotifierScene scene)
    {
        foreach (var title in HostileText.Markup)
        {
            var sample = SampleNotifications.Of(NotificationKind.Commented, scene.Reader, title: title);
            var message = await scene.DeliverAsync(sample, $"a title '{title}'");
            Expect.That(message.Text.Contains(title, StringComparison.Ordinal), $"The title '{title}' is read as '{message.Text}'.");
        }
    }

    private static Task No_title_breaks_the_message(NotifierScene scene) =>
        EachAsync(scene, "title", text => SampleNotifications.Of(NotificationKind.Assigned, scene.Reader, title: text));

    private static Task No_name_breaks_the_message(NotifierScene scene) => EachAsync(
        scene, "name", text => SampleNotifications.Of(NotificationKind.Commented, scene.Reader with { Name = text }, by: text));

    private static Task No_comment_breaks_the_message(NotifierScene scene) =>
        EachAsync(scene, "comment", text => SampleNotifications.Of(NotificationKind.Commented, scene.Reader, text: text));

    private static async Task What_is_long_is_cut_between_characters(NotifierScene scene)
    {
        foreach (var text in HostileText.LongOnes)
        {
            var (title, name) = (HostileText.Beginning(text, TicketLimits.Title), HostileText.Beginning(text, TicketLimits.Name));
            var sample = SampleNotifications.Of(NotificationKind.Commented, scene.Reader, title, by: name, text);
            var message = await scene.DeliverAsync(sample, "a long text");
            ExpectWhole(message, "a long text");
            Expect.That(!message.Text.Contains('\uFFFD', StringComparison.Ordinal), "A long text is cut within a character.");
            NotifierScene.ExpectLink(sample, message, "a long text");
        }
    }

    private static async Task EachAsync(NotifierScene scene, string where, Func<string, Notification> with)
    {
        foreach (var (name, text) in HostileText.All)
        {
            var what = $"a {where} with {name}";
            var sample = with(text);
            var message = await scene.DeliverAsync(sample, what);
            ExpectWhole(message, what);
            NotifierScene.ExpectLink(sample, message, what);
        }
    }

    public static void ExpectWhole(ReceivedMessage message, string what)
    {
        Expect.That(
            !message.Text.Any(one => char.IsControl(one) && one is not ('\n' or '\r' or '\t')), $"{what}: control characters arrive.");
        // They make "txt.exe" look like "exe.txt", and turn what stands behind them.
        Expect.That(message.Text.IndexOfAny(['\u202D', '\u202E']) < 0, $"{what}: characters that override the direction arrive.");
        Expect.That(IsWellFormed(message.Text), $"{what}: half a character arrives.");
    }

    private static bool IsWellFormed(string text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // Half a character is told as the one that stands for what is none.
            if (rune == Rune.ReplacementChar && text[length] != '\uFFFD')
                return false;
            length += rune.Utf16SequenceLength;
        }

        return true;
    }
}
