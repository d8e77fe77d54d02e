using Ticketing.Storage;

namespace Ticketing.Conformance.Work;

/// <summary>Alarms are acted on by one at a time, and by nobody once they were moved or called off.</summary>
internal static class AlarmCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(Due_alarms_come_in_the_order_of_their_times),
        Case.InEmptyTenant(An_alarm_is_due_from_its_microsecond_on),
        Case.InEmptyTenant(An_alarm_that_was_moved_is_due_at_its_new_time_only),
        Case.InEmptyTenant(An_alarm_that_was_called_off_is_not_due),
        Case.InEmptyTenant(A_claimed_alarm_is_nobody_elses_until_its_lease_ends),
        Case.InEmptyTenant(A_settled_alarm_is_gone_comes_again_or_is_parked),
        Case.InEmptyTenant(An_alarm_that_is_moved_while_it_is_claimed_is_lost_and_stays),
        Case.InEmptyTenant(An_alarm_that_is_called_off_and_set_anew_is_another_one),
        Case.InEmptyTenant(Of_eight_that_claim_at_the_same_time_nobody_gets_an_alarm_that_another_has),
        Case.InEmptyTenant(Alarms_of_another_tenant_are_claimed_as_theirs),
        Case.InEmptyTenant(Alarms_are_counted_and_their_next_time_is_known),
    ];

    private static async Task Due_alarms_come_in_the_order_of_their_times(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("late", 30), scene.Alarm("never", 300));
        await scene.SetAsync(scene.Alarm("between", 20), scene.Alarm("early", 10, """{"step":1}"""));
        await scene.SetAsync(new AlarmChange("other-" + scene.Tenant, "other", Scene.Dawn));

        var two = await scene.RingAsync(60, limit: 2);
        Expect.Sequence(
            [(scene.Tenant, scene.Channel(), "early", Scene.At(10), """{"step":1}""", 1),
                (scene.Tenant, scene.Channel(), "between", Scene.At(20), "{}", 1)],
            two.Select(one => (one.Tenant, one.Kind, one.Key, one.DueAt, one.Payload, one.Attempts)),
            "The first two");
        await scene.ExpectRingsAsync(60, "late");
    }

    private static async Task An_alarm_is_due_from_its_microsecond_on(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 0));

        var early = new AlarmClaim(scene.Channel(), Scene.Dawn.AddMicroseconds(-1), Worker.Lease, 10);
        Expect.Sequence([], await scene.On.Alarms.ClaimAsync(early, scene.Token), "Claimed a microsecond earlier");
        await scene.ExpectRingsAsync(0, "one");
    }

    private static async Task An_alarm_that_was_moved_is_due_at_its_new_time_only(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 10, "1"));
        await scene.SetAsync(scene.Alarm("one", 40, "2"));

        await scene.ExpectRingsAsync(30);
        Expect.Sequence(["2"], (await scene.RingAsync(60)).Select(one => one.Payload), "The payload at the new time");
    }

    private static async Task An_alarm_that_was_called_off_is_not_due(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 10), scene.Alarm("two", 10));
        await scene.SetAsync(scene.Alarm("one", null), scene.Alarm("was never set", null));

        await scene.ExpectRingsAsync(60, "two");
    }

    private static async Task A_claimed_alarm_is_nobody_elses_until_its_lease_ends(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 0));
        var first = (await scene.RingAsync(1)).Single();
        await scene.ExpectRingsAsync(2);

        Expect.Sequence([], await scene.On.Alarms.RenewAsync([first], Scene.At(5), scene.Token), "Not renewed");
        await scene.ExpectRingsAsync(4);
        var second = (await scene.RingAsync(5)).Single();

        Expect.Equal((2, first.DueAt), (second.Attempts, second.DueAt), "Attempts, and the time that it was set for");
        Expect.Sequence([first], await scene.On.Alarms.RenewAsync([first], Scene.At(9), scene.Token), "Lost");
        Expect.Equal(1, await LostAsync(scene, first.Settle(WorkOutcome.Done(Scene.At(5)))), "Leases lost by the first");
        Expect.Equal(0, await LostAsync(scene, second.Settle(WorkOutcome.Done(Scene.At(5)))), "Leases lost by the second");
    }

    private static async Task A_settled_alarm_is_gone_comes_again_or_is_parked(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("again", 0), scene.Alarm("done", 0), scene.Alarm("parked", 0));
        var claimed = (await scene.RingAsync(0)).ToDictionary(one => one.Key);
        await scene.On.Alarms.SettleAsync(
            [
                claimed["again"].Settle(WorkOutcome.Again(Scene.At(30), "busy")), claimed["done"].Settle(WorkOutcome.Done(Scene.Dawn)),
                claimed["parked"].Settle(WorkOutcome.Parked(Scene.Dawn, "broken")),
            ],
            scene.Token);

        await scene.ExpectRingsAsync(29);
        Expect.Sequence([("again", 2)], (await scene.RingAsync(30)).Select(one => (one.Key, one.Attempts)), "At the later time");
        // Whoever moves a parked alarm sets it.
        await scene.SetAsync(scene.Alarm("parked", 40));
        Expect.Sequence(
            [("again", 3), ("parked", 1)],
            (await scene.RingAsync(40)).Select(one => (one.Key, one.Attempts)).OrderBy(one => one.Key, StringComparer.Ordinal),
            "When it was moved");
    }

    private static async Task An_alarm_that_is_moved_while_it_is_claimed_is_lost_and_stays(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 0));
        var held = (await scene.RingAsync(0)).Single();

        await scene.SetAsync(scene.Alarm("one", 20, "2"));

        await scene.ExpectLostAsync(held.Settle(WorkOutcome.Done(Scene.At(1))));
        Expect.Equal(1, await LostAsync(scene, held.Settle(WorkOutcome.Done(Scene.At(1)))), "Lost leases");
        Expect.Sequence(
            [scene.Alarm("one", 20, "2")], await scene.On.Alarms.ListAsync(scene.Tenant, 10, scene.Token), "Alarms that are set");
        await scene.ExpectRingsAsync(20, "one");
    }

    private static async Task An_alarm_that_is_called_off_and_set_anew_is_another_one(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("one", 0));
        var held = (await scene.RingAsync(0)).Single();
        await scene.SetAsync(scene.Alarm("one", null));
        await scene.ExpectLostAsync(held.Settle(WorkOutcome.Done(Scene.Dawn)));

        await scene.SetAsync(scene.Alarm("one", 0));
        var anew = (await scene.RingAsync(0)).Single();

        await scene.ExpectLostAsync(held.Settle(WorkOutcome.Done(Scene.Dawn)));
        await scene.CommitAsync(commit => commit with { Settled = [anew.Settle(WorkOutcome.Done(Scene.Dawn))] });
        await scene.ExpectRingsAsync(100);
    }

    private static async Task Of_eight_that_claim_at_the_same_time_nobody_gets_an_alarm_that_another_has(Scene scene)
    {
        await scene.SetAsync([.. Enumerable.Range(0, 200).Select(i => scene.Alarm($"a{i:000}", 0))]);

        var claimed = await Worker.AllAsync(8, () => scene.RingAsync(0, 7));

        Expect.Same(Enumerable.Range(0, 200).Select(i => $"a{i:000}"), claimed.Select(one => one.Key), "Claimed by all of them");
    }

    private static async Task Alarms_of_another_tenant_are_claimed_as_theirs(Scene scene)
    {
        var other = scene.Elsewhere();
        await scene.SetAsync(scene.Alarm("one", 0));
        await other.SetAsync(scene.Alarm("one", 1));

        var claimed = await scene.RingAsync(1);
        Expect.Sequence([scene.Tenant, other.Tenant], claimed.Select(one => one.Tenant), "Whose they are");
        await other.ExpectLostAsync(claimed[0].Settle(WorkOutcome.Done(Scene.At(1))));
        await scene.CommitAsync(commit => commit with { Settled = [claimed[0].Settle(WorkOutcome.Done(Scene.At(1)))] });
        Expect.Equal(1, (await scene.On.Alarms.ListAsync(other.Tenant, 10, scene.Token)).Count, "The number of theirs");
    }

    private static async Task Alarms_are_counted_and_their_next_time_is_known(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("a", 0), scene.Alarm("b", 10), scene.Alarm("c", 20));
        var first = (await scene.RingAsync(0)).Single();
        await scene.On.Alarms.SettleAsync([first.Settle(WorkOutcome.Parked(Scene.Dawn, "broken"))], scene.Token);

        Expect.Sequence(
            [new(scene.Channel(), 2, 1, Scene.At(10))],
            await scene.On.Alarms.ReadDepthAsync([scene.Channel()], 10, scene.Token),
            "The depth");
        Expect.Sequence(
            [new(scene.Channel(), Scene.At(10))], await scene.On.Alarms.NextDueAsync([scene.Channel(), "none"], scene.Token), "Next due");
    }

    private static async Task<int> LostAsync(Scene scene, AlarmSettlement settlement) =>
        (await scene.On.Alarms.SettleAsync([settlement], scene.Token)).Count;
}
