using Ticketing.Notifications;
using Ticketing.Storage;

namespace Ticketing.Conformance.Notifications;

/// <summary>What waits for somebody.</summary>
internal static class HeldCases
{
    private const string Mail = "email";

    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(What_is_held_back_for_somebody_is_found_by_channel_the_first_first),
        Case.InEmptyTenant(What_is_held_back_is_on_its_way_and_not_to_be_read),
        Case.InEmptyTenant(Several_entries_are_found_at_once),
    ];

    private static async Task What_is_held_back_for_somebody_is_found_by_channel_the_first_first(Scene scene)
    {
        await scene.TellAsync(Held("a"), Told.Entry("sent", channel: Mail), Held("b"), Held("c"));
        await scene.TellAsync(Held("other") with { User = "Ann" }, Held("chat") with { Channel = "chat" }, Held("d"));
        await scene.SettleAsync(
            new NotificationOutcome("b", NotificationState.Pending, Scene.At(1)),
            new NotificationOutcome("d", NotificationState.Held, Scene.At(1), "quietHours"));

        var first = await PageAsync(0);
        Expect.Sequence(["a", "c"], Told.Ids(first), "The first page");
        var second = await PageAsync(first[^1].Number);
        Expect.Sequence(["d quietHours"], second.Select(one => $"{one.Entry.Id} {one.Entry.Why}"), "The second page");
        Expect.Sequence([], await PageAsync(second[^1].Number), "The third page");

        Task<IReadOnlyList<StoredNotification>> PageAsync(long after) =>
            scene.On.Notifications.HeldAsync(scene.Tenant, "ann", Mail, after, 2, scene.Token);
    }

    private static async Task What_is_held_back_is_on_its_way_and_not_to_be_read(Scene scene)
    {
        await scene.TellAsync(Held("a") with { Channel = Told.App });

        await scene.ExpectUnreadAsync("ann");
        Expect.Equal<DateTimeOffset?>(null, (await scene.ToldAsync("a")).SettledAt, "Since when what is held is settled");
        await scene.SettleAsync(new NotificationOutcome("a", NotificationState.Delivered, Scene.At(3)));
        Expect.Equal<DateTimeOffset?>(Scene.At(3), (await scene.ToldAsync("a")).SettledAt, "Since when what was held is settled");
    }

    private static async Task Several_entries_are_found_at_once(Scene scene)
    {
        await scene.TellAsync("a", "b", "c");

        var found = await scene.On.Notifications.FindAsync(scene.Tenant, ["c", "none", "a", "a"], scene.Token);

        Expect.Sequence(["a", "c"], Told.Ids(found).Order(StringComparer.Ordinal), "The entries found");
        Expect.Sequence([], await scene.On.Notifications.FindAsync(scene.Tenant, [], scene.Token), "The entries of no id");
    }

    private static NotificationEntry Held(string id) =>
        Told.Entry(id, channel: Mail) with { State = NotificationState.Held, Why = "digest 2026-12-01T08:00:00Z" };
}
