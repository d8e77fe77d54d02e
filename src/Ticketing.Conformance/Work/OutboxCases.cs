using Ticketing.Storage;

namespace Ticketing.Conformance.Work;

/// <summary>What becomes of messages, and what administrators see of them.</summary>
internal static class OutboxCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(A_delivered_message_does_not_come_again),
        Case.InEmptyTenant(A_message_to_be_tried_again_comes_at_its_time_with_the_attempts_counted),
        Case.InEmptyTenant(A_parked_message_waits_for_somebody_who_sends_it_again),
        Case.InEmptyTenant(A_dropped_message_is_done_and_its_lease_lost),
        Case.InEmptyTenant(A_message_is_shown_with_what_happened_to_it),
        Case.InEmptyTenant(Pages_follow_each_other_by_state_and_channel),
        Case.InEmptyTenant(Messages_are_found_by_their_ids),
        Case.InEmptyTenant(Messages_of_another_tenant_are_not_there),
        Case.InEmptyTenant(Done_messages_are_purged_after_a_time_in_turns),
        Case.InEmptyTenant(Receipts_are_purged_after_a_time_in_turns),
        Case.InEmptyTenant(The_depth_counts_what_waits_and_what_is_parked),
    ];

    // Purging is over all tenants: nothing else in the store is as old.
    private static readonly DateTimeOffset LongAgo = Scene.Dawn.AddDays(-5000);

    private static async Task A_delivered_message_does_not_come_again(Scene scene)
    {
        await scene.SendAsync("one");
        await scene.SettleAsync((await scene.ClaimOneAsync(0)).Settle(WorkOutcome.Done(Scene.At(1))));

        await scene.ExpectClaimedAsync(10_000);
        await scene.ExpectStateAsync(OutboxState.Done, "one");
        await scene.ExpectStateAsync(OutboxState.Waiting);
    }

    private static async Task A_message_to_be_tried_again_comes_at_its_time_with_the_attempts_counted(Scene scene)
    {
        await scene.SendAsync("one");
        await scene.SettleAsync((await scene.ClaimOneAsync(0)).Settle(WorkOutcome.Again(Scene.At(10), "away")));
        await scene.ExpectClaimedAsync(9);

        var second = await scene.ClaimOneAsync(10);
        Expect.Equal(2, second.Attempts, "Attempts");
        await scene.SettleAsync(second.Settle(WorkOutcome.Again(Scene.At(10), null, counts: false)));
        Expect.Equal(2, (await scene.ClaimOneAsync(10)).Attempts, "Attempts after one that was given back");
    }

    private static async Task A_parked_message_waits_for_somebody_who_sends_it_again(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);
        await scene.SettleAsync(held.Settle(WorkOutcome.Parked(Scene.At(1), "no such address")));
        await scene.ExpectClaimedAsync(10_000);
        await scene.ExpectStateAsync(OutboxState.Parked, "one");

        Expect.That(await scene.On.Outbox.SendAgainAsync(scene.Tenant, held.Number, Scene.At(5), scene.Token), "It is sent again.");

        await scene.ExpectClaimedAsync(4);
        Expect.Equal(1, (await scene.ClaimOneAsync(5)).Attempts, "Attempts");
        Expect.That(
            !await scene.On.Outbox.SendAgainAsync(scene.Tenant, held.Number, Scene.At(5), scene.Token),
            "One that waits is not sent again.");
    }

    private static async Task A_dropped_message_is_done_and_its_lease_lost(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);

        Expect.That(await scene.On.Outbox.DropAsync(scene.Tenant, held.Number, Scene.At(1), "not wanted", scene.Token), "It is dropped.");

        Expect.Equal(
            1,
            (await scene.On.Outbox.SettleAsync([held.Settle(WorkOutcome.Parked(Scene.At(1), "late"))], scene.Token)).Count,
            "Lost leases");
        await scene.ExpectClaimedAsync(10_000);
        var shown = (await scene.On.Outbox.ListAsync(scene.Tenant, OutboxState.Done, null, null, 10, scene.Token)).Single();
        Expect.Equal((Scene.At(1), "not wanted"), (shown.DoneAt, shown.Reason), "When it was dropped and why");
        Expect.That(!await scene.On.Outbox.DropAsync(scene.Tenant, held.Number, Scene.At(1), "", scene.Token), "It is not dropped again.");
    }

    private static async Task A_message_is_shown_with_what_happened_to_it(Scene scene)
    {
        await scene.SendAsync(scene.Message("one", 1) with { Receiver = "ann", Lane = "tickets/1" });
        var held = await scene.ClaimOneAsync(1);
        var shown = new StoredMessage(held.Number, "one", scene.Channel(), OutboxState.Waiting, 1)
        {
            Receiver = "ann", Lane = "tickets/1", NotBefore = Scene.At(1), DueAt = Scene.At(1) + Worker.Lease, IsClaimed = true,
        };
        Expect.Equal(shown, await ShownAsync(OutboxState.Waiting), "While it is claimed");

        await scene.SettleAsync(held.Settle(WorkOutcome.Again(Scene.At(9), "away")));
        shown = shown with { DueAt = Scene.At(9), IsClaimed = false, Reason = "away" };
        Expect.Equal(shown, await ShownAsync(OutboxState.Waiting), "While it waits");

        held = await scene.ClaimOneAsync(9);
        await scene.SettleAsync(held.Settle(WorkOutcome.Done(Scene.At(10))));
        shown = shown with
        {
            State = OutboxState.Done, Attempts = 2, DueAt = Scene.At(9) + Worker.Lease, Reason = null, DoneAt = Scene.At(10),
        };
        Expect.Equal(shown, await ShownAsync(OutboxState.Done), "When it is delivered");

        async Task<StoredMessage> ShownAsync(OutboxState state) =>
            (await scene.On.Outbox.ListAsync(scene.Tenant, state, scene.Channel(), null, 10, scene.Token)).Single();
    }

    private static async Task Pages_follow_each_other_by_state_and_channel(Scene scene)
    {
        await scene.SendAsync("a", "b", "c");
        await scene.SendAsync(new OutboxMessage("x", "other-" + scene.Tenant, "{}", Scene.Dawn));
        await scene.SendAsync("d");

        var first = await PageAsync(null, null);
        Expect.Sequence(["d", "x"], first.Select(one => one.Id), "The first page");
        Expect.Sequence(["c", "b"], (await PageAsync(null, first[^1].Number)).Select(one => one.Id), "The second page");
        first = await PageAsync(scene.Channel(), null);
        Expect.Sequence(["d", "c"], first.Select(one => one.Id), "The first page of the channel");
        Expect.Sequence(["b", "a"], (await PageAsync(scene.Channel(), first[^1].Number)).Select(one => one.Id), "The second one");

        Task<IReadOnlyList<StoredMessage>> PageAsync(string? channel, long? before) =>
            scene.On.Outbox.ListAsync(scene.Tenant, OutboxState.Waiting, channel, before, 2, scene.Token);
    }

    private static async Task Messages_are_found_by_their_ids(Scene scene)
    {
        await scene.SendAsync("one", "two", "three");
        await scene.SettleAsync((await scene.ClaimOneAsync(0)).Settle(WorkOutcome.Parked(Scene.At(1), "no such address")));

        Expect.Sequence(["one Parked", "three Waiting"], await FoundAsync(scene, "three", "one", "four"), "Those that there are");
        Expect.Sequence([], await FoundAsync(scene), "None of none");
        var other = scene.Elsewhere();
        await other.FurnishAsync();
        Expect.Sequence([], await FoundAsync(other, "one"), "Those of another tenant");

        static async Task<IReadOnlyList<string>> FoundAsync(Scene scene, params string[] ids) =>
        [
            .. (await scene.On.Outbox.FindAsync(scene.Tenant, ids, scene.Token)).Select(one => $"{one.Id} {one.State}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task Messages_of_another_tenant_are_not_there(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);
        var other = scene.Elsewhere();
        await other.FurnishAsync();

        await other.ExpectStateAsync(OutboxState.Waiting);
        Expect.That(!await scene.On.Outbox.DropAsync(other.Tenant, held.Number, Scene.At(1), "", scene.Token), "Others drop nothing.");
        await other.ExpectLostAsync(held.Settle(WorkOutcome.Done(Scene.At(1))));
        await scene.SettleAsync(held.Settle(WorkOutcome.Parked(Scene.At(1), "none")));
        Expect.That(!await scene.On.Outbox.SendAgainAsync(other.Tenant, held.Number, Scene.At(1), scene.Token), "Nor sends again.");
        await scene.ExpectStateAsync(OutboxState.Parked, "one");
    }

    private static async Task Done_messages_are_purged_after_a_time_in_turns(Scene scene)
    {
        await scene.SendAsync("a", "b", "c", "new", "waiting", "parked");
        var claimed = await scene.ClaimAsync(0);
        await scene.SettleAsync(
        [
            .. claimed.Take(3).Select(one => one.Settle(WorkOutcome.Done(LongAgo))),
            claimed[3].Settle(WorkOutcome.Done(LongAgo.AddMicroseconds(1))),
            claimed[5].Settle(WorkOutcome.Parked(LongAgo, "none")),
        ]);

        Expect.Equal(2, await PurgeAsync(2), "Purged in the first turn");
        Expect.Equal(1, await PurgeAsync(2), "Purged in the second turn");
        Expect.Equal(0, await PurgeAsync(2), "Purged in the third turn");
        await scene.ExpectStateAsync(OutboxState.Done, "new");
        await scene.ExpectStateAsync(OutboxState.Parked, "parked");
        await scene.ExpectStateAsync(OutboxState.Waiting, "waiting");
        await scene.SendAsync("a");
        await scene.ExpectStateAsync(OutboxState.Waiting, "a", "waiting");
        await scene.On.Outbox.PurgeAsync(LongAgo.AddDays(1), 10, scene.Token);

        Task<int> PurgeAsync(int limit) => scene.On.Outbox.PurgeAsync(LongAgo.AddMicroseconds(1), limit, scene.Token);
    }

    private static async Task Receipts_are_purged_after_a_time_in_turns(Scene scene)
    {
        foreach (var key in (string[])["a", "b", "c"])
            await scene.CommitAsync(commit => commit with { At = LongAgo, Idempotency = new(key, "print", "1") });
        await scene.CommitAsync(commit => commit with { At = Scene.Dawn, Idempotency = new("new", "print", "1") });

        Expect.Equal(2, await PurgeAsync(), "Purged in the first turn");
        Expect.Equal(1, await PurgeAsync(), "Purged in the second turn");
        Expect.Null(await scene.On.Store.FindReceiptAsync(scene.Tenant, "a", scene.Token), "An old receipt");
        Expect.NotNull(await scene.On.Store.FindReceiptAsync(scene.Tenant, "new", scene.Token), "A new receipt");

        Task<int> PurgeAsync() => scene.On.Store.PurgeReceiptsAsync(LongAgo.AddMicroseconds(1), 2, scene.Token);
    }

    private static async Task The_depth_counts_what_waits_and_what_is_parked(Scene scene)
    {
        await scene.SendAsync("a", "b", "c", "d", "e");
        await scene.SendAsync(scene.Message("late", 60));
        var claimed = await scene.ClaimAsync(1);
        await scene.SettleAsync(
            claimed[0].Settle(WorkOutcome.Done(Scene.At(1))),
            claimed[1].Settle(WorkOutcome.Parked(Scene.At(1), "none")),
            claimed[2].Settle(WorkOutcome.Parked(Scene.At(1), "none")));
        var other = new OutboxMessage("other", "other-" + scene.Tenant, "{}", Scene.At(7));
        await scene.SendAsync(other);

        Expect.Sequence(
            [new(scene.Channel(), 3, 2, Scene.At(1) + Worker.Lease), new(other.Channel, 1, 0, Scene.At(7))],
            await DepthAsync(100),
            "The depth");
        Expect.Sequence(
            [new(scene.Channel(), 2, 2, Scene.At(1) + Worker.Lease), new(other.Channel, 1, 0, Scene.At(7))],
            await DepthAsync(2),
            "As far as 2");
        Expect.That((await scene.On.Outbox.ReadDepthAsync(null, 10, scene.Token)).Count is > 0 and <= 200, "All channels are bounded.");

        Task<IReadOnlyList<WorkDepth>> DepthAsync(int most) =>
            scene.On.Outbox.ReadDepthAsync([other.Channel, "none", scene.Channel()], most, scene.Token);
    }
}
