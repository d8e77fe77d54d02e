namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">After which key the next page begins; null on the last one.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Items, string? Next, bool IsFirst)
{
    /// <summary>How many a page has.</summary>
    internal const int Most = 50;

    internal static Stretch<T> Of(IReadOnlyList<T> found, string? after, Func<T, string> key) =>
        found.Count <= Most
            ? new(found, null, string.IsNullOrEmpty(after))
            : new([.. found.Take(Most)], key(found[Most - 1]), string.IsNullOrEmpty(after));
}
