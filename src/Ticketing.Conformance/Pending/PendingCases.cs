using Ticketing.Storage;

namespace Ticketing.Conformance.Pending;

/// <summary>What commits leave to be done later.</summary>
internal static class PendingCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(Due_alarms_come_in_the_order_of_their_times),
        Case.InEmptyTenant(An_alarm_is_due_from_its_microsecond_on),
        Case.InEmptyTenant(An_alarm_that_was_moved_is_due_at_its_new_time_only),
        Case.InEmptyTenant(An_alarm_that_was_called_off_is_not_due),
        Case.InEmptyTenant(Waiting_messages_come_in_the_order_of_their_times),
    ];

    private static async Task Due_alarms_come_in_the_order_of_their_times(Scene scene)
    {
        await SetAsync(scene, new AlarmChange("sla", "late", Scene.At(30)), new AlarmChange("sla", "never", Scene.At(300)));
        await SetAsync(
            scene, new AlarmChange("escalation", "late", Scene.At(20)), new AlarmChange("sla", "early", Scene.At(10), """{"step":1}"""));

        Expect.Sequence(
            [new("sla", "early", Scene.At(10), """{"step":1}"""), new("escalation", "late", Scene.At(20)),
                new("sla", "late", Scene.At(30))],
            await DueAsync(scene, minutes: 60),
            "Due");
        Expect.Sequence(["early", "late"], (await DueAsync(scene, minutes: 60, limit: 2)).Select(alarm => alarm.Key), "The first two");
    }

    private static async Task An_alarm_is_due_from_its_microsecond_on(Scene scene)
    {
        await SetAsync(scene, new AlarmChange("sla", "one", Scene.Dawn));

        Expect.Equal(1, (await scene.On.PendingWork.DueAlarmsAsync(scene.Tenant, Scene.Dawn, 10, scene.Token)).Count, "Due at its time");
        Expect.Equal(
            0, (await scene.On.PendingWork.DueAlarmsAsync(scene.Tenant, Scene.Dawn.AddMicroseconds(-1), 10, scene.Token)).Count,
            "Due a microsecond earlier");
    }

    private static async Task An_alarm_that_was_moved_is_due_at_its_new_time_only(Scene scene)
    {
        await SetAsync(scene, new AlarmChange("sla", "one", Scene.At(10), "1"));
        await SetAsync(scene, new AlarmChange("sla", "one", Scene.At(40), "2"));

        Expect.Sequence([], await DueAsync(scene, minutes: 30), "Due at the old time");
        Expect.Sequence([new("sla", "one", Scene.At(40), "2")], await DueAsync(scene, minutes: 60), "Due at the new time");
    }

    private static async Task An_alarm_that_was_called_off_is_not_due(Scene scene)
    {
        await SetAsync(scene, new AlarmChange("sla", "one", Scene.At(10)), new AlarmChange("sla", "two", Scene.At(10)));
        await SetAsync(scene, new AlarmChange("sla", "one", null), new AlarmChange("sla", "was never set", null));

        Expect.Sequence(["two"], (await DueAsync(scene, minutes: 60)).Select(alarm => alarm.Key), "Due");
    }

    private static async Task Waiting_messages_come_in_the_order_of_their_times(Scene scene)
    {
        var late = new OutboxMessage("m1", "mail", """{"to":"ann"}""", Scene.At(20));
        var early = new OutboxMessage("m2", "webhook", "{}", Scene.At(10));
        await scene.CommitAsync(commit => commit with { Outbox = [late, early] });
        await scene.CommitAsync(commit => commit with { Outbox = [new("m3", "mail", "{}", Scene.At(90))] });

        Expect.Sequence([early, late], await WaitingAsync(minutes: 20, limit: 10), "Waiting");
        Expect.Sequence([early], await WaitingAsync(minutes: 20, limit: 1), "The first");
        Expect.Sequence([early], await WaitingAsync(minutes: 19, limit: 10), "Waiting earlier");

        Task<IReadOnlyList<OutboxMessage>> WaitingAsync(double minutes, int limit) =>
            scene.On.PendingWork.WaitingMessagesAsync(scene.Tenant, Scene.At(minutes), limit, scene.Token);
    }

    private static Task<CommitOutcome> SetAsync(Scene scene, params AlarmChange[] alarms) =>
        scene.CommitAsync(commit => commit with { Alarms = alarms });

    private static Task<IReadOnlyList<AlarmChange>> DueAsync(Scene scene, double minutes, int limit = 10) =>
        scene.On.PendingWork.DueAlarmsAsync(scene.Tenant, Scene.At(minutes), limit, scene.Token);
}
