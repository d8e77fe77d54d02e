using System.Globalization;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What comes to a receiver that takes it.</summary>
internal static class HandingOverCases
{
    private const int Several = 12;

    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(Each_kind_arrives_with_the_title_and_the_link_to_the_ticket),
        NotifierCase.Of(A_kind_that_a_feature_adds_arrives_too),
        NotifierCase.Of(Who_reads_another_language_is_told_as_well),
        NotifierCase.Of(The_same_notification_twice_has_the_same_id),
        NotifierCase.Of(Several_at_once_arrive_each_as_it_is),
    ];

    private static async Task Each_kind_arrives_with_the_title_and_the_link_to_the_ticket(NotifierScene scene)
    {
        foreach (var kind in NotificationKind.All)
            await ArrivesAsync(scene, scene.Sample(kind));
    }

    private static Task A_kind_that_a_feature_adds_arrives_too(NotifierScene scene) =>
        ArrivesAsync(scene, scene.Sample(SampleNotifications.UnknownKind));

    private static async Task Who_reads_another_language_is_told_as_well(NotifierScene scene)
    {
        // German is for a notifier that has no words of it; the invariant culture is for one that takes a language for granted.
        foreach (var culture in (string[])["fr-CA", "de-DE", "ar-EG", ""])
        {
            var reader = scene.Reader with { Culture = CultureInfo.GetCultureInfo(culture) };
            await ArrivesAsync(scene, scene.Sample() with { To = reader });
        }
    }

    private static async Task The_same_notification_twice_has_the_same_id(NotifierScene scene)
    {
        var (twice, other) = (scene.Sample(), scene.Sample());
        foreach (var notification in (Notification[])[twice, twice])
            NotifierScene.ExpectDelivered(await scene.NotifyAsync(notification), "A notification that comes twice");
        // A receiver that knows repetitions shows one of them.
        var ids = (await scene.CameAsync()).Select(message => message.Id).Distinct().ToList();
        Expect.Equal(1, ids.Count, "How many ids the same notification has");
        if (ids[0] is { } id)
            Expect.That(id != (await scene.DeliverAsync(other, "another notification")).Id, $"Two notifications have the id '{id}'.");
    }

    private static async Task Several_at_once_arrive_each_as_it_is(NotifierScene scene)
    {
        var all = Enumerable.Range(1001, Several)
            .Select(number => SampleNotifications.Of(NotificationKind.Commented, scene.Reader, title: $"Kumquat {number}", ticket: number))
            .ToList();
        foreach (var delivery in await Task.WhenAll(all.Select(scene.NotifyAsync)))
            NotifierScene.ExpectDelivered(delivery, "One of several at once");
        var came = await scene.CameAsync();
        Expect.Equal(Several, came.Count, "How many of several came");
        foreach (var notification in all)
        {
            var own = came.Where(message => message.Text.Contains(notification.Ticket.Title, StringComparison.Ordinal)).ToList();
            Expect.Equal(1, own.Count, $"How many messages are about '{notification.Ticket.Title}'");
            NotifierScene.ExpectLink(notification, own[0], "One of several at once");
        }
    }

    private static async Task ArrivesAsync(NotifierScene scene, Notification notification)
    {
        var what = $"A notification of the kind {notification.Kind} in '{notification.To.Culture.Name}'";
        var message = await scene.DeliverAsync(notification, what);
        Expect.That(
            message.Text.Contains(notification.Ticket.Title, StringComparison.Ordinal), $"{what} has no title: '{message.Text}'.");
        NotifierScene.ExpectLink(notification, message, what);
    }
}
