using System.Globalization;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What a notifier says of itself, and of whom it can tell.</summary>
internal static class ChannelCases
{
    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(The_channel_is_letters_of_English_and_always_the_same),
        NotifierCase.Of(The_channel_has_a_name_in_English_and_in_French),
        NotifierCase.Of(How_much_it_hands_over_at_once_is_1_to_1000),
        NotifierCase.Of(Each_kind_is_on_or_off_by_default_for_each_reason),
        NotifierCase.Of(Who_can_be_told_is_told),
    ];

    private static Task The_channel_is_letters_of_English_and_always_the_same(NotifierScene scene)
    {
        var channel = scene.Notifier.Channel;
        Expect.That(
            channel.Length > 0 && char.IsAsciiLetterLower(channel[0]) && channel.All(char.IsAsciiLetter),
            $"The channel '{channel}' is not letters of English, the first one lower case: it is in the API and in the ledger.");
        Expect.That(channel != InAppChannel.Name, $"The channel '{channel}' is that of the list behind the bell.");
        Expect.That(channel != RoomChannel.Name, $"The channel '{channel}' is that of chat rooms.");
        Expect.Equal(channel, scene.Notifier.Channel, "The channel, asked again");
        return Task.CompletedTask;
    }

    private static Task The_channel_has_a_name_in_English_and_in_French(NotifierScene scene)
    {
        var name = scene.Notifier.Name;
        Expect.That(!string.IsNullOrWhiteSpace(name.English), "The channel has no name in English.");
        Expect.That(name.Languages.Contains("fr", StringComparer.OrdinalIgnoreCase), "The channel has no name in French.");
        var french = name.In(CultureInfo.GetCultureInfo("fr-CA"));
        Expect.That(!(name.English + french).Any(char.IsControl), $"A name is more than a line: '{name.English}', '{french}'.");
        return Task.CompletedTask;
    }

    private static Task How_much_it_hands_over_at_once_is_1_to_1000(NotifierScene scene)
    {
        Expect.That(scene.Notifier.Concurrency is >= 1 and <= 1000, $"{scene.Notifier.Concurrency} at once is not 1 to 1,000.");
        return Task.CompletedTask;
    }

    private static Task Each_kind_is_on_or_off_by_default_for_each_reason(NotifierScene scene)
    {
        foreach (var kind in NotificationKind.All.Append(SampleNotifications.UnknownKind))
        {
            foreach (var reason in Enum.GetValues<NotificationReason>())
            {
                var (once, again) = (scene.Notifier.IsOnByDefault(kind, reason), scene.Notifier.IsOnByDefault(kind, reason));
                Expect.Equal(once, again, $"{kind} for {reason}, asked again");
            }
        }

        return Task.CompletedTask;
    }

    private static async Task Who_can_be_told_is_told(NotifierScene scene) =>
        Expect.Null(await scene.Notifier.WhyNotAsync(scene.Reader, scene.Token), "Why the reader of the samples is not told");
}
