namespace Ticketing;

/// <summary>The checkout that the tests were built in. The compiler's own paths do not name it: a build in CI leaves them out.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params ReadOnlySpan<string> names) => Path.Combine([Root, .. names]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Ticketing.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
