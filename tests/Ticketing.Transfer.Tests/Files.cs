namespace Ticketing.Transfer.Tests;

/// <summary>Where the tests find their files.</summary>
internal static class Files
{
    public static string TestData(params string[] path) => Path.Combine([AppContext.BaseDirectory, "TestData", .. path]);

    public static Stream Open(params string[] path) => File.OpenRead(TestData(path));

    public static Stream Text(string text) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A file of the data that is shared beside the repository; null in a clone without it.</summary>
    public static string? Shared(string path)
    {
        for (var folder = Path.GetDirectoryName(AppContext.BaseDirectory); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, "shared", "data", path);
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
