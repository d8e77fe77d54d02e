using Ticketing.Tickets;

namespace Ticketing.Conformance.Commit;

/// <summary>The numbers of tickets. Other cases take numbers at the same time, so nothing is said of gaps.</summary>
internal static class NumberCases
{
    public static IReadOnlyList<ConformanceCase> All { get; } =
    [
        Case.InEmptyTenant(Numbers_are_positive_and_rise),
        Case.InEmptyTenant(Numbers_reserved_at_the_same_time_are_unique),
        Case.InEmptyTenant(Numbers_ahead_of_the_sequence_can_be_taken_once),
        Case.InEmptyTenant(Numbers_that_the_sequence_has_reached_cannot_be_taken),
    ];

    private static async Task Numbers_are_positive_and_rise(Scene scene)
    {
        var first = await scene.On.Store.ReserveIdsAsync(3, scene.Token);
        var second = await scene.On.Store.ReserveIdsAsync(1, scene.Token);

        Expect.That(first.Value > 0, $"The number {first} is not positive.");
        Expect.That(second.Value >= first.Value + 3, $"{second} was given out after three numbers from {first} on.");
    }

    private static async Task Numbers_reserved_at_the_same_time_are_unique(Scene scene)
    {
        var reserved = await Task.WhenAll(Enumerable.Range(1, 40).Select(count => Task.Run(
            async () =>
            {
                var first = await scene.On.Store.ReserveIdsAsync(count, scene.Token);
                return Enumerable.Range(0, count).Select(number => first.Value + number);
            },
            scene.Token)));

        var numbers = reserved.SelectMany(range => range).ToList();
        Expect.Equal(numbers.Count, numbers.Distinct().Count(), "How many different numbers there are");
    }

    private static async Task Numbers_ahead_of_the_sequence_can_be_taken_once(Scene scene)
    {
        var (first, last) = await TakeAsync(scene);

        Expect.Equal(
            false,
            await scene.On.Store.TryReserveIdsAsync(last, new(last.Value + 10), scene.Token),
            "Whether numbers of which the first is taken can be taken");
        Expect.Equal(
            false, await scene.On.Store.TryReserveIdsAsync(first, last, scene.Token), "Whether the same numbers can be taken again");
        var next = await scene.On.Store.ReserveIdsAsync(1, scene.Token);
        Expect.That(next > last, $"{next} was given out after the numbers up to {last} were taken.");
    }

    private static async Task Numbers_that_the_sequence_has_reached_cannot_be_taken(Scene scene)
    {
        var reached = await scene.On.Store.ReserveIdsAsync(1, scene.Token);

        Expect.Equal(
            false, await scene.On.Store.TryReserveIdsAsync(reached, reached, scene.Token), "Whether a number given out can be taken");
        Expect.Equal(
            false,
            await scene.On.Store.TryReserveIdsAsync(reached, new(reached.Value + 1000), scene.Token),
            "Whether a range that begins with a number given out can be taken");
    }

    private static async Task<(TicketId First, TicketId Last)> TakeAsync(Scene scene)
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            var reached = await scene.On.Store.ReserveIdsAsync(1, scene.Token);
            // Far ahead, and yet another case that does the same may have got there first; then from where that one stopped.
            var (first, last) = (new TicketId(reached.Value + 1000), new TicketId(reached.Value + 1009));
            if (await scene.On.Store.TryReserveIdsAsync(first, last, scene.Token))
                return (first, last);
        }

        throw new ConformanceException("Numbers 1,000 ahead of the sequence could not be taken in 50 attempts.");
    }
}
