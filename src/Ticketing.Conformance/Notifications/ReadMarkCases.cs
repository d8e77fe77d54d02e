using Ticketing.Notifications;
using Ticketing.Storage;

namespace Ticketing.Conformance.Notifications;

/// <summary>What people read of what they were told.</summary>
internal static class ReadMarkCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(All_up_to_an_entry_is_read),
        Case.InEmptyTenant(Single_entries_are_read),
        Case.InEmptyTenant(What_was_read_before_keeps_its_time),
        Case.InEmptyTenant(Nobody_reads_what_others_are_told),
        Case.InEmptyTenant(What_was_withheld_is_not_to_be_read),
        Case.InEmptyTenant(Unread_entries_come_in_pages_and_are_counted_up_to_a_limit),
        Case.InEmptyTenant(An_entry_is_read_in_the_commit_that_stores_it),
    ];

    private static async Task All_up_to_an_entry_is_read(Scene scene)
    {
        await scene.TellAsync("a", "b", "c");

        await scene.ReadAsync(NotificationsRead.AllUpTo("ann", Told.App, await scene.NumberAsync("b"), Scene.At(1)));

        await scene.ExpectUnreadAsync("ann", "c");
        await scene.ExpectToldAsync("c", "b", "a");
        Expect.Equal(Scene.At(1), (await scene.ToldAsync("b")).ReadAt, "When it was read");
        Expect.Null((await scene.ToldAsync("c")).ReadAt, "When the newer one was read");
    }

    private static async Task Single_entries_are_read(Scene scene)
    {
        await scene.TellAsync("a", "b", "c");
        var numbers = await Task.WhenAll(scene.NumberAsync("c"), scene.NumberAsync("a"));

        await scene.ReadAsync(NotificationsRead.These("ann", Told.App, [.. numbers, long.MaxValue, numbers[0]], Scene.At(1)));
        await scene.ReadAsync(NotificationsRead.These("ann", Told.App, [], Scene.At(2)));

        await scene.ExpectUnreadAsync("ann", "b");
        Expect.Equal(Scene.At(1), (await scene.ToldAsync("c")).ReadAt, "When it was read");
    }

    private static async Task What_was_read_before_keeps_its_time(Scene scene)
    {
        await scene.TellAsync("a", "b");
        var (first, last) = (await scene.NumberAsync("a"), await scene.NumberAsync("b"));

        await scene.ReadAsync(NotificationsRead.These("ann", Told.App, [first], Scene.At(1)));
        await scene.ReadAsync(
            NotificationsRead.AllUpTo("ann", Told.App, last, Scene.At(2)), NotificationsRead.These("ann", Told.App, [last], Scene.At(3)));

        Expect.Equal(Scene.At(1), (await scene.ToldAsync("a")).ReadAt, "When the first was read");
        Expect.Equal(Scene.At(2), (await scene.ToldAsync("b")).ReadAt, "When the second was read");
    }

    private static async Task Nobody_reads_what_others_are_told(Scene scene)
    {
        await scene.TellAsync(Told.Entry("a"), Told.Entry("mail", channel: "email"), Told.Entry("b", user: "ben"));
        var numbers = await Task.WhenAll(scene.NumberAsync("a"), scene.NumberAsync("mail"), scene.NumberAsync("b"));

        await scene.ReadAsync(
            NotificationsRead.These("ben", Told.App, numbers, Scene.At(1)),
            NotificationsRead.AllUpTo("ben", Told.App, long.MaxValue, Scene.At(1)));

        await scene.ExpectUnreadAsync("ann", "a");
        await scene.ExpectUnreadAsync("ben");
        Expect.Null((await scene.ToldAsync("mail")).ReadAt, "When the mail was read");
    }

    private static async Task What_was_withheld_is_not_to_be_read(Scene scene)
    {
        await scene.TellAsync(Told.Entry("a"), Told.Entry("b") with { State = NotificationState.Withheld }, Told.Entry("c"));
        await scene.SettleAsync(
            new("a", NotificationState.Withheld, Scene.At(1), WithheldBecause.Preference), new("c", NotificationState.Failed, Scene.At(1)));

        await scene.ExpectUnreadAsync("ann", "c");
        await scene.ReadAsync(
            NotificationsRead.These("ann", Told.App, [await scene.NumberAsync("a")], Scene.At(1)),
            NotificationsRead.AllUpTo("ann", Told.App, long.MaxValue, Scene.At(1)));
        Expect.Null((await scene.ToldAsync("a")).ReadAt, "When what was withheld was read");
        await scene.ExpectUnreadAsync("ann");
        await scene.ExpectToldAsync("c", "b", "a");
    }

    private static async Task Unread_entries_come_in_pages_and_are_counted_up_to_a_limit(Scene scene)
    {
        await scene.TellAsync("a", "b", "read", "c");
        await scene.ReadAsync(NotificationsRead.These("ann", Told.App, [await scene.NumberAsync("read")], Scene.At(1)));

        var first = await PageAsync(null);
        Expect.Sequence(["c", "b"], Told.Ids(first), "The first page");
        Expect.Sequence(["a"], Told.Ids(await PageAsync(first[^1].Number)), "The second page");
        foreach (var (most, count) in ((int, int)[])[(1, 1), (2, 2), (3, 3), (4, 3)])
        {
            Expect.Equal(
                count,
                await scene.On.Notifications.CountUnreadAsync(scene.Tenant, "ann", Told.App, most, scene.Token),
                $"Counted up to {most}");
        }

        Task<IReadOnlyList<StoredNotification>> PageAsync(long? before) =>
            scene.On.Notifications.OfUserAsync(scene.Tenant, "ann", Told.App, unreadOnly: true, before, 2, scene.Token);
    }

    private static async Task An_entry_is_read_in_the_commit_that_stores_it(Scene scene)
    {
        await scene.CommitAsync(commit => commit with
        {
            Notifications = [Told.Entry("a")],
            NotificationOutcomes = [new("a", NotificationState.Delivered, Scene.At(1))],
            NotificationsRead = [NotificationsRead.AllUpTo("ann", Told.App, long.MaxValue, Scene.At(2))],
        });

        var told = await scene.ToldAsync("a");
        Expect.Equal((NotificationState.Delivered, Scene.At(2)), (told.Entry.State, told.ReadAt), "What became of it and when it was read");
        await scene.ExpectUnreadAsync("ann");
    }
}
