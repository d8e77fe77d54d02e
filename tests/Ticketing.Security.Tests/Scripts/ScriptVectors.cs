namespace Ticketing.Security.Tests.Scripts;

/// <summary>Texts that run as scripts where a page does not escape them.</summary>
internal static class ScriptVectors
{
    /// <summary>Where the long list is, beside the checkout; null when it is not there.</summary>
    public static string? LongList { get; } = Find(Path.Combine("shared", "data", "hostile", "payloadbox", "xss-payload-list.txt"));

    /// <summary>Some of every kind; they come with the tests.</summary>
    public static IReadOnlyList<string> Short { get; } = Read(Path.Combine(AppContext.BaseDirectory, "TestData", "script-vectors.txt"));

    /// <summary>All that can be had.</summary>
    public static IReadOnlyList<string> All() => LongList is null ? Short : [.. Short, .. Read(LongList)];

    private static string[] Read(string file) =>
        [.. File.ReadLines(file).Where(line => line.Trim().Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? Find(string name)
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (Path.Combine(here.FullName, name) is var found && File.Exists(found))
                return found;
        }

        return null;
    }
}
