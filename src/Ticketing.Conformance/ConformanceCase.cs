namespace Ticketing.Conformance;

/// <summary>One thing that a store must do.</summary>
/// <param name="Name">Says what, as a sentence; unique, and stable enough to filter by.</param>
/// <param name="RunAsync">
/// Tries it. It works in a tenant of its own, so stores need not be cleaned and cases may run at the same time. It throws
/// <see cref="ConformanceException"/> when the store does something else; what the store throws comes out as it is.
/// </param>
public sealed record ConformanceCase(string Name, Func<StoreUnderTest, CancellationToken, Task> RunAsync)
{
    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
