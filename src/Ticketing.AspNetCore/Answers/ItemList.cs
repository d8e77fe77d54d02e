using System.ComponentModel;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Answers;

/// <summary>A list, or a page of one.</summary>
internal sealed record ItemList<T>(
    IReadOnlyList<T> Items,
    [property: Description("What to hand in as 'after' for the page after this one; null when there is none.")] string? Next = null)
{
    /// <summary>A page of the directory, which ends with the key of its last item.</summary>
    public static ItemList<T> Page(IReadOnlyList<T> items, Func<T, string> key) =>
        new(items, items.Count < DirectoryLimits.Page ? null : key(items[^1]));
}
