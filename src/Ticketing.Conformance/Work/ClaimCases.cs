using Ticketing.Storage;

namespace Ticketing.Conformance.Work;

/// <summary>Messages are claimed by one at a time, and come again when he does not tell what became of them.</summary>
internal static class ClaimCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(Messages_are_claimed_as_they_were_stored_and_in_the_order_of_their_times),
        Case.InEmptyTenant(A_message_is_due_from_its_microsecond_on),
        Case.InEmptyTenant(A_claimed_message_is_nobody_elses_until_its_lease_ends),
        Case.InEmptyTenant(A_renewed_lease_ends_later),
        Case.InEmptyTenant(Whoever_lost_a_lease_is_told_and_changes_nothing),
        Case.InEmptyTenant(Of_eight_that_claim_at_the_same_time_nobody_gets_what_another_has),
        Case.InEmptyTenant(A_claim_takes_no_more_for_a_receiver_than_is_allowed),
        Case.InEmptyTenant(Messages_of_a_lane_come_one_after_the_other),
        Case.InEmptyTenant(A_parked_message_does_not_hold_up_its_lane),
        Case.InEmptyTenant(A_long_lane_does_not_hide_what_is_due_behind_it),
        Case.InEmptyTenant(A_lane_is_a_tenants_own),
        Case.InEmptyTenant(A_message_whose_id_is_there_is_not_stored_again),
        Case.InEmptyTenant(The_next_due_time_is_known_of_each_channel),
    ];

    private static async Task Messages_are_claimed_as_they_were_stored_and_in_the_order_of_their_times(Scene scene)
    {
        var late = scene.Message("late", 20) with { Receiver = "ann", Lane = "tickets/1" };
        var early = scene.Message("early", 10);
        await scene.SendAsync(late, scene.Message("never", 90), early);
        await scene.SendAsync(new OutboxMessage("another channel", "other-" + scene.Tenant, "{}", Scene.Dawn));

        var claimed = await scene.ClaimAsync(20);

        Expect.Sequence([early, late], claimed.Select(one => one.Message), "Claimed");
        Expect.Sequence([(scene.Tenant, 1), (scene.Tenant, 1)], claimed.Select(one => (one.Tenant, one.Attempts)), "Tenants and attempts");
        await scene.SendAsync(scene.Message("b", 21), scene.Message("a", 21));
        Expect.Equal("b", (await scene.ClaimOneAsync(21)).Message.Id, "The first one stored of those with the same time");
    }

    private static async Task A_message_is_due_from_its_microsecond_on(Scene scene)
    {
        await scene.SendAsync("one");
        await scene.ExpectClaimedAsync(scene.Claim(0) with { At = Scene.Dawn.AddMicroseconds(-1) });
        await scene.ExpectClaimedAsync(0, "one");
    }

    private static async Task A_claimed_message_is_nobody_elses_until_its_lease_ends(Scene scene)
    {
        await scene.SendAsync("one");
        var first = await scene.ClaimOneAsync(1);

        await scene.ExpectClaimedAsync(scene.Claim(3) with { At = Scene.At(3).AddMicroseconds(-1) });
        var second = await scene.ClaimOneAsync(3);

        Expect.Equal((first.Number, 2), (second.Number, second.Attempts), "The number and the attempts");
        Expect.That(first.Lease != second.Lease, "The second lease is another one.");
    }

    private static async Task A_renewed_lease_ends_later(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);

        Expect.Sequence([], await scene.On.Outbox.RenewAsync([held], Scene.At(10), scene.Token), "Lost");

        await scene.ExpectClaimedAsync(9);
        await scene.SettleAsync(held.Settle(WorkOutcome.Done(Scene.At(9))));
    }

    private static async Task Whoever_lost_a_lease_is_told_and_changes_nothing(Scene scene)
    {
        await scene.SendAsync("one", "two");
        var (first, other) = (await scene.ClaimOneAsync(0), await scene.ClaimOneAsync(0));
        var second = await scene.ClaimOneAsync(2);

        Expect.Sequence([first], await scene.On.Outbox.RenewAsync([first, other], Scene.At(20), scene.Token), "Not renewed");
        Expect.Sequence(
            [first.Number],
            (await scene.On.Outbox.SettleAsync(
                [first.Settle(WorkOutcome.Done(Scene.At(3))), other.Settle(WorkOutcome.Done(Scene.At(3)))], scene.Token))
                .Select(lost => lost.Number),
            "Not settled");

        await scene.ExpectStateAsync(OutboxState.Done, "two");
        await scene.SettleAsync(second.Settle(WorkOutcome.Done(Scene.At(3))));
        Expect.Equal(
            1,
            (await scene.On.Outbox.SettleAsync([second.Settle(WorkOutcome.Done(Scene.At(3)))], scene.Token)).Count,
            "Leases lost by who settles twice");
    }

    private static async Task Of_eight_that_claim_at_the_same_time_nobody_gets_what_another_has(Scene scene)
    {
        await scene.SendAsync([.. Enumerable.Range(0, 200).Select(i => scene.Message($"m{i:000}"))]);

        var claimed = await Worker.AllAsync(8, () => scene.ClaimAsync(0, 7));

        Expect.Same(Enumerable.Range(0, 200).Select(i => $"m{i:000}"), claimed.Select(one => one.Message.Id), "Claimed by all of them");
    }

    private static async Task A_claim_takes_no_more_for_a_receiver_than_is_allowed(Scene scene)
    {
        await scene.SendAsync(
            Receiving("a1", "ann"), Receiving("a2", "ann"), Receiving("a3", "ann"), Receiving("b1", "ben"), scene.Message("free"));

        await scene.ExpectClaimedAsync(
            scene.Claim(0) with { ReceiverLimit = 2, Running = new Dictionary<string, int> { ["ben"] = 2 } }, "a1", "a2", "free");
        await scene.ExpectClaimedAsync(scene.Claim(0) with { ReceiverLimit = 2 }, "a3", "b1");

        OutboxMessage Receiving(string id, string receiver) => scene.Message(id) with { Receiver = receiver };
    }

    private static async Task Messages_of_a_lane_come_one_after_the_other(Scene scene)
    {
        await scene.SendAsync(InLane(scene, "a1", "a"), InLane(scene, "a2", "a"), InLane(scene, "b1", "b"), InLane(scene, "a3", "a"));

        var claimed = await scene.ClaimAsync(0);
        Expect.Sequence(["a1", "b1"], claimed.Select(one => one.Message.Id), "The first of each lane");
        await scene.ExpectClaimedAsync(1);
        await scene.SettleAsync(
            claimed[0].Settle(WorkOutcome.Again(Scene.At(30), "away")), claimed[1].Settle(WorkOutcome.Done(Scene.At(1))));
        await scene.ExpectClaimedAsync(1);
        await scene.SettleAsync((await scene.ClaimAsync(30))[0].Settle(WorkOutcome.Done(Scene.At(30))));
        var next = await scene.ClaimOneAsync(30);
        Expect.Equal("a2", next.Message.Id, "The next one");
        Expect.That(await scene.On.Outbox.DropAsync(scene.Tenant, next.Number, Scene.At(30), "no more", scene.Token), "It is dropped.");
        Expect.Equal("a3", (await scene.ClaimAsync(30, 1))[0].Message.Id, "The last one");
    }

    private static async Task A_parked_message_does_not_hold_up_its_lane(Scene scene)
    {
        await scene.SendAsync(InLane(scene, "a1", "a"), InLane(scene, "a2", "a"), InLane(scene, "a3", "a"));
        await scene.SettleAsync((await scene.ClaimOneAsync(0)).Settle(WorkOutcome.Parked(Scene.Dawn, "no such address")));

        var next = await scene.ClaimOneAsync(0);
        Expect.Equal("a2", next.Message.Id, "The next one");
        await scene.CommitAsync(commit => commit with { Settled = [next.Settle(WorkOutcome.Done(Scene.Dawn))] });
        await scene.ExpectClaimedAsync(0, "a3");
    }

    private static async Task A_long_lane_does_not_hide_what_is_due_behind_it(Scene scene)
    {
        await scene.SendAsync([.. Enumerable.Range(0, 1200).Select(i => InLane(scene, $"m{i:0000}", "long"))]);
        await scene.SendAsync(scene.Message("behind", 1));
        var first = await scene.ClaimOneAsync(0);

        await scene.ExpectClaimedAsync(1, "behind");

        // And what was set aside for it comes as soon as it is its turn.
        for (var i = 0; i < 5; i++)
        {
            Expect.Equal($"m{i:0000}", first.Message.Id, "The first one in the lane");
            await scene.SettleAsync(first.Settle(WorkOutcome.Done(Scene.At(1))));
            first = await scene.ClaimOneAsync(1);
        }
    }

    private static async Task A_lane_is_a_tenants_own(Scene scene)
    {
        var other = scene.Elsewhere();
        await scene.SendAsync(InLane(scene, "mine", "a"));
        await other.SendAsync(scene.Message("theirs") with { Lane = "a" });

        Expect.Sequence(
            [(scene.Tenant, "mine"), (other.Tenant, "theirs")],
            (await scene.ClaimAsync(0)).Select(one => (one.Tenant, one.Message.Id)).OrderBy(one => one.Id, StringComparer.Ordinal),
            "Claimed");
    }

    private static async Task A_message_whose_id_is_there_is_not_stored_again(Scene scene)
    {
        await scene.SendAsync("one");
        await scene.SettleAsync((await scene.ClaimOneAsync(0)).Settle(WorkOutcome.Done(Scene.Dawn)));

        await scene.SendAsync("one", "two");

        await scene.ExpectClaimedAsync(0, "two");
        var other = scene.Elsewhere();
        await other.SendAsync(scene.Message("one"));
        Expect.Equal(other.Tenant, (await scene.ClaimOneAsync(0)).Tenant, "Whose it is, of two with the same id");
    }

    private static async Task The_next_due_time_is_known_of_each_channel(Scene scene)
    {
        var (channel, other) = (scene.Channel(), "other-" + scene.Tenant);
        await scene.SendAsync(scene.Message("late", 20), scene.Message("early", 10), new("one", other, "{}", Scene.At(5)));

        Expect.Same([new(channel, Scene.At(10)), new(other, Scene.At(5))], await DueAsync(), "Next due");
        var held = await scene.ClaimOneAsync(10);
        Expect.Same([new(channel, Scene.At(12)), new(other, Scene.At(5))], await DueAsync(), "Next due while one is claimed");
        await scene.SettleAsync(held.Settle(WorkOutcome.Done(Scene.At(10))));
        Expect.Same([new(channel, Scene.At(20)), new(other, Scene.At(5))], await DueAsync(), "Next due when it is delivered");

        Task<IReadOnlyList<WorkDue>> DueAsync() => scene.On.Outbox.NextDueAsync([channel, other, "none-" + scene.Tenant], scene.Token);
    }

    private static OutboxMessage InLane(Scene scene, string id, string lane) => scene.Message(id) with { Lane = lane };
}
