using System.Collections.Concurrent;
using Ticketing.Storage;

namespace Ticketing.Conformance.Work;

/// <summary>
/// Everyday steps with messages and alarms: of a channel and a kind that no other case has, since claims are over all tenants.
/// </summary>
internal static class Worker
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public static string Channel(this Scene scene) => "channel-" + scene.Tenant;

    public static OutboxMessage Message(this Scene scene, string id, double minutes = 0) =>
        new(id, scene.Channel(), $$"""{"id":"{{id}}"}""", Scene.At(minutes));

    public static Task SendAsync(this Scene scene, params OutboxMessage[] messages) =>
        scene.CommitAsync(commit => commit with { Outbox = messages });

    public static Task SendAsync(this Scene scene, params string[] ids) =>
        scene.SendAsync([.. ids.Select(id => scene.Message(id))]);

    public static OutboxClaim Claim(this Scene scene, double minutes, int limit = 100) =>
        new(scene.Channel(), Scene.At(minutes), Lease, limit);

    public static Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(this Scene scene, double minutes, int limit = 100) =>
        scene.On.Outbox.ClaimAsync(scene.Claim(minutes, limit), scene.Token);

    public static async Task<ClaimedMessage> ClaimOneAsync(this Scene scene, double minutes)
    {
        var claimed = await scene.ClaimAsync(minutes, 1);
        Expect.Equal(1, claimed.Count, $"The number of messages claimed after {minutes} minutes");
        return claimed[0];
    }

    public static async Task SettleAsync(this Scene scene, params MessageSettlement[] settlements) => Expect.Sequence(
        [], (await scene.On.Outbox.SettleAsync(settlements, scene.Token)).Select(lost => lost.Number), "Leases that were lost");

    public static Task ExpectClaimedAsync(this Scene scene, double minutes, params string[] ids) =>
        scene.ExpectClaimedAsync(scene.Claim(minutes), ids);

    public static async Task ExpectClaimedAsync(this Scene scene, OutboxClaim claim, params string[] ids) =>
        Expect.Sequence(ids, (await scene.On.Outbox.ClaimAsync(claim, scene.Token)).Select(one => one.Message.Id), "Claimed");

    public static async Task ExpectStateAsync(this Scene scene, OutboxState state, params string[] ids) => Expect.Sequence(
        ids,
        (await scene.On.Outbox.ListAsync(scene.Tenant, state, null, null, 100, scene.Token)).Select(one => one.Id),
        $"Messages that are {state}");

    public static Task SetAsync(this Scene scene, params AlarmChange[] alarms) =>
        scene.CommitAsync(commit => commit with { Alarms = alarms });

    public static AlarmChange Alarm(this Scene scene, string key, double? minutes, string payload = "{}") =>
        new(scene.Channel(), key, minutes is { } due ? Scene.At(due) : null, payload);

    public static Task<IReadOnlyList<ClaimedAlarm>> RingAsync(this Scene scene, double minutes, int limit = 100) =>
        scene.On.Alarms.ClaimAsync(new(scene.Channel(), Scene.At(minutes), Lease, limit), scene.Token);

    public static async Task ExpectRingsAsync(this Scene scene, double minutes, params string[] keys) =>
        Expect.Sequence(keys, (await scene.RingAsync(minutes)).Select(one => one.Key), $"Alarms claimed after {minutes} minutes");

    public static async Task ExpectLostAsync(this Scene scene, params Settlement[] settled)
    {
        try
        {
            await scene.CommitAsync(commit => commit with { Settled = settled, Documents = [new("view", "lost", 0, "{}")] });
        }
        catch (LeaseLostException)
        {
            Expect.Null(await scene.On.Documents.FindAsync(scene.Tenant, "view", "lost", scene.Token), "What came with it");
            return;
        }

        throw new ConformanceException($"A commit was stored although a lease was lost; expected {nameof(LeaseLostException)}.");
    }

    /// <summary>Claims from several sides at once until nothing is left.</summary>
    public static async Task<IReadOnlyList<T>> AllAsync<T>(int claimers, Func<Task<IReadOnlyList<T>>> claim)
    {
        var all = new ConcurrentBag<T>();
        await Task.WhenAll(Enumerable.Range(0, claimers).Select(_ => Task.Run(async () =>
        {
            // Whoever gets nothing may just have met the others.
            for (var idle = 0; idle < 3;)
            {
                var claimed = await claim();
                idle = claimed.Count == 0 ? idle + 1 : 0;
                foreach (var one in claimed)
                    all.Add(one);
            }
        })));
        return [.. all];
    }
}
