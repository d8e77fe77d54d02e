using System.Globalization;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What waited comes together, by a notifier that tells several things in one message; by another one each by itself.</summary>
internal static class DigestCases
{
    private const int OverOne = 7;

    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(A_digest_arrives_with_the_title_of_each_ticket_and_its_link),
        NotifierCase.Of(Of_many_it_is_said_that_there_are_more),
        NotifierCase.Of(The_same_digest_twice_has_the_same_id),
        NotifierCase.Of(A_digest_is_broken_by_no_title),
        NotifierCase.Of(A_digest_as_long_as_it_may_be_arrives),
    ];

    private static async Task A_digest_arrives_with_the_title_of_each_ticket_and_its_link(NotifierScene scene)
    {
        foreach (var culture in (string[])["en-GB", "fr-CA", "de-DE"])
        {
            var digest = SampleNotifications.DigestOf(scene.Reader with { Culture = CultureInfo.GetCultureInfo(culture) });
            var came = await scene.DeliverAsync(digest, $"a digest in '{culture}'");
            Expect.That(
                digest.Items.All(item => came.Any(message => message.Text.Contains(item.Ticket.Title, StringComparison.Ordinal))),
                $"A title is missing in a digest in '{culture}': '{came[0].Text}'.");
            ExpectLinks(digest, came, $"A digest in '{culture}'");
        }
    }

    private static async Task Of_many_it_is_said_that_there_are_more(NotifierScene scene)
    {
        var digest = SampleNotifications.DigestOf(scene.Reader, more: OverOne);
        var came = await scene.DeliverAsync(digest, "a digest that leaves things out");
        if (scene.Notifier is not IDigestNotifier)
            return;
        Expect.That(
            came[0].Text.Contains($"{OverOne}", StringComparison.Ordinal),
            $"Nobody reads that there are {OverOne} more: '{came[0].Text}'.");
        NotifierScene.ExpectLink(digest.Links.Notifications, came[0], "A digest that leaves things out");
    }

    private static async Task The_same_digest_twice_has_the_same_id(NotifierScene scene)
    {
        var twice = SampleNotifications.DigestOf(scene.Reader);
        await scene.DeliverAsync(twice, "a digest");
        await AgainAsync();
        var came = await scene.CameAsync();
        Expect.Equal(
            scene.Notifier is IDigestNotifier ? 1 : twice.Items.Length, came.Select(message => message.Id).Distinct().Count(),
            "How many ids the same digest has");

        // A receiver that knows repetitions shows one of them, so that nothing new may come.
        async Task AgainAsync()
        {
            if (scene.Notifier is IDigestNotifier notifier)
                NotifierScene.ExpectDelivered(await notifier.NotifyAsync(twice, scene.Token), "A digest that comes twice");
        }
    }

    private static async Task A_digest_is_broken_by_no_title(NotifierScene scene)
    {
        foreach (var (name, text) in HostileText.All)
        {
            var digest = SampleNotifications.DigestOf(scene.Reader, titles: [text, "No screen in room 12"]);
            var came = await scene.DeliverAsync(digest, $"a digest with {name} in a title");
            foreach (var message in came)
                HostileTextCases.ExpectWhole(message, $"a digest with {name} in a title");
            ExpectLinks(digest, came, $"A digest with {name} in a title");
        }
    }

    private static async Task A_digest_as_long_as_it_may_be_arrives(NotifierScene scene)
    {
        var titles = Enumerable.Range(1, NotificationDigest.MostItems).Select(number => new string('x', 195) + $" {number}").ToList();
        var digest = SampleNotifications.DigestOf(scene.Reader, titles: titles);
        ExpectLinks(digest, await scene.DeliverAsync(digest, "the longest digest"), "The longest digest");
    }

    private static void ExpectLinks(NotificationDigest digest, IReadOnlyList<ReceivedMessage> came, string what)
    {
        foreach (var (item, at) in digest.Items.Select((item, at) => (item, at)))
            NotifierScene.ExpectLink(item, came.Count == 1 ? came[0] : came[at], what);
    }
}
