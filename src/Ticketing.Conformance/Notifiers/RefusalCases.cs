using Ticketing.Dispatch;

namespace Ticketing.Conformance.Notifiers;

/// <summary>What a notifier says where the receiver does not take it.</summary>
internal static class RefusalCases
{
    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(What_is_refused_for_good_is_rejected),
        NotifierCase.Of(What_is_too_much_for_now_comes_again),
        NotifierCase.Of(After_a_refusal_the_next_one_arrives),
    ];

    private static async Task What_is_refused_for_good_is_rejected(NotifierScene scene)
    {
        scene.Set(ReceiverMood.Refuses);
        var delivery = await scene.NotifyAsync(scene.Sample());
        Expect.Equal(DeliveryResult.Rejected, delivery.Result, "What is refused for good");
        scene.ExpectReason(delivery, "What is refused for good");
    }

    private static async Task What_is_too_much_for_now_comes_again(NotifierScene scene)
    {
        scene.Set(ReceiverMood.IsBusy);
        var delivery = await scene.NotifyAsync(scene.Sample());
        Expect.Equal(DeliveryResult.Again, delivery.Result, "What is too much for now");
        scene.ExpectReason(delivery, "What is too much for now");
        Expect.That(delivery.At is null or { Offset.Ticks: 0 }, $"When to try again, {delivery.At:O}, is not in UTC.");
    }

    private static async Task After_a_refusal_the_next_one_arrives(NotifierScene scene)
    {
        foreach (var mood in (ReceiverMood[])[ReceiverMood.Refuses, ReceiverMood.IsBusy])
        {
            scene.Set(mood);
            await scene.NotifyAsync(scene.Sample());
            scene.Set(ReceiverMood.Takes);
            await scene.DeliverAsync(scene.Sample(), $"what comes after {mood}");
        }
    }
}
