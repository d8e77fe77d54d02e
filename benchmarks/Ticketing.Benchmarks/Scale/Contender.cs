namespace Ticketing.Benchmarks.Scale;

/// <summary>One of the two that do the same thing.</summary>
/// <param name="Run">Does it once, the so-manieth time: what it takes, such as a ticket's number, may depend on that.</param>
/// <param name="Ids">What identifies the rows of an answer, in their order.</param>
internal sealed record Contender(Func<int, CancellationToken, Task<object>> Run, Func<object, IReadOnlyList<long>> Ids)
{
    /// <summary>A contender whose answers are of a type.</summary>
    public static Contender Of<T>(Func<int, CancellationToken, Task<T>> run, Func<T, IEnumerable<long>> ids)
        where T : notnull =>
        new(async (turn, cancellationToken) => await run(turn, cancellationToken), answer => [.. ids((T)answer)]);
}
