using Ticketing.Storage;

namespace Ticketing.Conformance.Work;

/// <summary>Work that is settled in a commit is done together with it, or neither is.</summary>
internal static class SettledCommitCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.Of(A_message_becomes_others_in_one_commit),
        Case.Of(An_alarm_acts_and_is_set_anew_in_one_commit),
        Case.Of(A_commit_is_refused_when_one_of_its_leases_was_lost),
        Case.Of(A_refused_commit_leaves_the_lease_as_it_was),
        Case.Of(A_message_can_be_put_off_or_parked_by_a_commit),
        Case.Of(Of_eight_that_settle_one_message_at_the_same_time_one_is_stored),
    ];

    private static async Task A_message_becomes_others_in_one_commit(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);

        await scene.CommitAsync(commit => commit with
        {
            Settled = [held.Settle(WorkOutcome.Done(Scene.At(1)))],
            Outbox = [.. Enumerable.Range(0, 10).Select(i => scene.Message($"of one: {i}"))],
        });

        await scene.ExpectStateAsync(OutboxState.Done, "one");
        Expect.Equal(10, (await scene.ClaimAsync(0)).Count, "The number of others");
        await scene.ExpectLostAsync(held.Settle(WorkOutcome.Done(Scene.At(1))));
    }

    private static async Task An_alarm_acts_and_is_set_anew_in_one_commit(Scene scene)
    {
        await scene.SetAsync(scene.Alarm("every hour", 0));
        var held = (await scene.RingAsync(0)).Single();
        var filed = await scene.DraftAsync(Scene.Filed());

        await scene.StoreAsync(scene.Commit(filed.Change) with
        {
            Settled = [held.Settle(WorkOutcome.Done(Scene.Dawn))], Alarms = [scene.Alarm("every hour", 60)],
        });

        await scene.StoredAsync(filed.Row.Id);
        await scene.ExpectRingsAsync(59);
        await scene.ExpectRingsAsync(60, "every hour");
    }

    private static async Task A_commit_is_refused_when_one_of_its_leases_was_lost(Scene scene)
    {
        await scene.SendAsync("one");
        await scene.SetAsync(scene.Alarm("one", 0));
        var (message, alarm) = (await scene.ClaimOneAsync(0), (await scene.RingAsync(0)).Single());
        await scene.ClaimOneAsync(3);

        await scene.ExpectLostAsync(alarm.Settle(WorkOutcome.Done(Scene.At(3))), message.Settle(WorkOutcome.Done(Scene.At(3))));

        await scene.ExpectStateAsync(OutboxState.Waiting, "one");
        Expect.Equal(0, (await scene.On.Alarms.RenewAsync([alarm], Scene.At(9), scene.Token)).Count, "Leases of alarms that were lost");
    }

    private static async Task A_refused_commit_leaves_the_lease_as_it_was(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);
        var settled = held.Settle(WorkOutcome.Done(Scene.At(1)));

        await Expect.ConflictAsync(
            scene.CommitAsync(commit => commit with { Settled = [settled], Documents = [new("view", "absent", 3, "{}")] }), "The commit");

        await scene.SettleAsync(settled);
    }

    private static async Task A_message_can_be_put_off_or_parked_by_a_commit(Scene scene)
    {
        await scene.SendAsync("later", "parked");
        var claimed = await scene.ClaimAsync(0);

        await scene.CommitAsync(commit => commit with
        {
            Settled =
            [
                claimed[0].Settle(WorkOutcome.Again(Scene.At(10), "busy")), claimed[1].Settle(WorkOutcome.Parked(Scene.Dawn, "no address")),
            ],
        });

        await scene.ExpectStateAsync(OutboxState.Parked, "parked");
        await scene.ExpectClaimedAsync(9);
        await scene.ExpectClaimedAsync(10, "later");
    }

    private static async Task Of_eight_that_settle_one_message_at_the_same_time_one_is_stored(Scene scene)
    {
        await scene.SendAsync("one");
        var held = await scene.ClaimOneAsync(0);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TryAsync(i))));

        Expect.Equal(1, stored.Count(one => one), "The number of commits that were stored");
        Expect.Equal(1, (await scene.ClaimAsync(0)).Count, "The number of messages that came of them");

        async Task<bool> TryAsync(int i)
        {
            try
            {
                await scene.CommitAsync(commit => commit with
                {
                    Settled = [held.Settle(WorkOutcome.Done(Scene.Dawn))], Outbox = [scene.Message($"of one: {i}")],
                });
                return true;
            }
            catch (LeaseLostException)
            {
                return false;
            }
        }
    }
}
