namespace Ticketing.Benchmarks;

/// <summary>A part of a page that is written by the benchmarks, between two markers.</summary>
internal static class ReadmePart
{
    /// <exception cref="ArgumentException">The page has no such part.</exception>
    public static async Task ReplaceAsync(string page, string part, string text, CancellationToken cancellationToken)
    {
        var whole = await File.ReadAllTextAsync(page, cancellationToken);
        var (begin, end) = ($"<!-- {part}: begin -->", $"<!-- {part}: end -->");
        var (first, last) = (whole.IndexOf(begin, StringComparison.Ordinal), whole.IndexOf(end, StringComparison.Ordinal));
        if (first < 0 || last < first)
            throw new ArgumentException($"{page} has no lines {begin} and {end}.");
        await File.WriteAllTextAsync(page, $"{whole[..(first + begin.Length)]}\n\n{text.TrimEnd()}\n\n{whole[last..]}", cancellationToken);
    }
}
