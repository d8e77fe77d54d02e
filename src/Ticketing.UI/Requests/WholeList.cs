using Ticketing.Storage;

namespace Ticketing.UI.Requests;

/// <summary>
/// Reads what there is to choose from beyond the first page of the directory; a page that chooses says when there is more.
/// </summary>
internal static class WholeList
{
    /// <summary>Nobody finds anything in a longer list.</summary>
    public const int Most = 5 * DirectoryLimits.Page;

    /// <param name="read">Reads what follows a key.</param>
    /// <param name="key">The key of one.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(Func<string?, Task<IReadOnlyList<T>>> read, Func<T, string> key)
    {
        var page = await read(null);
        if (page.Count < DirectoryLimits.Page)
            return page;
        var all = new List<T>(page);
        while (page.Count >= DirectoryLimits.Page && all.Count < Most)
        {
            page = await read(key(all[^1]));
            all.AddRange(page);
        }

        return all;
    }
}
