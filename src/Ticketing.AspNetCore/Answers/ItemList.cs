using System.ComponentModel;
using Ticketing.Storage;

namespace Ticketing.AspNetCore;

/// <summary>A list, or a page of one.</summary>
/// <typeparam name="T">An item: a type made for the answer.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">What to hand in as <c>after</c> for the page after this one; null when there is none.</param>
public sealed record ItemList<T>(
    IReadOnlyList<T> Items,
    [property: Description("What to hand in as 'after' for the page after this one; null when there is none.")] string? Next = null)
{
    /// <summary>A page of the directory, which ends with the key of its last item.</summary>
    internal static ItemList<T> Page(IReadOnlyList<T> items, Func<T, string> key) =>
        new(items, items.Count < DirectoryLimits.Page ? null : key(items[^1]));
}
