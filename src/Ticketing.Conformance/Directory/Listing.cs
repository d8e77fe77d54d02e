namespace Ticketing.Conformance.Directory;

/// <summary>Reads a list page by page.</summary>
internal static class Listing
{
    public static async Task<IReadOnlyList<string>> PagesAsync<T>(
        int limit, Func<T, string> key, Func<string?, int, Task<IReadOnlyList<T>>> page)
    {
        var keys = new List<string>();
        while (true)
        {
            var items = await page(keys.Count == 0 ? null : keys[^1], limit);
            Expect.That(items.Count <= limit, $"A page has {items.Count} items; at most {limit} were asked for.");
            if (items.Count == 0)
                return keys;
            keys.AddRange(items.Select(key));
            Expect.That(keys.Count <= 1000, "The pages do not end.");
        }
    }
}
