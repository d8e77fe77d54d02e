using Ticketing.Dispatch;

namespace Ticketing.Conformance.Notifiers;

/// <summary>A host that ends, or takes its work back, does not wait for a receiver.</summary>
internal static class EndingCases
{
    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(300);

    // A second, and what a machine that has much to do takes for it.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(3);

    public static IReadOnlyList<NotifierCase> All { get; } =
    [
        NotifierCase.Of(A_receiver_that_hangs_is_left_as_soon_as_the_token_says_so),
        NotifierCase.Of(After_a_receiver_that_hung_the_next_one_arrives),
    ];

    private static async Task A_receiver_that_hangs_is_left_as_soon_as_the_token_says_so(NotifierScene scene) =>
        await LeaveAsync(scene);

    private static async Task After_a_receiver_that_hung_the_next_one_arrives(NotifierScene scene)
    {
        await LeaveAsync(scene);
        scene.Set(ReceiverMood.Takes);
        await scene.DeliverAsync(scene.Sample(), "what comes after a receiver that hung");
    }

    private static async Task LeaveAsync(NotifierScene scene)
    {
        scene.Set(ReceiverMood.Hangs);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(scene.Token);
        var handing = scene.Notifier.NotifyAsync(scene.Sample(), end.Token);
        await Task.WhenAny(handing, Task.Delay(Before, scene.Token));
        Expect.That(!handing.IsCompleted, $"The receiver says nothing, but the notifier is done: {handing.Status}.");
        await end.CancelAsync();
        await Task.WhenAny(handing, Task.Delay(Most, scene.Token));
        scene.Token.ThrowIfCancellationRequested();
        Expect.That(handing.IsCompleted, $"{Most.TotalSeconds} s after its token was cancelled, the notifier still waits.");
        // Any exception is a failed attempt, which comes again.
        if (handing.IsCompletedSuccessfully)
            Expect.Equal(DeliveryResult.Again, (await handing).Result, "What a receiver that hung leads to");
        else
            _ = handing.Exception;
    }
}
