namespace Ticketing.SampleHost.Hosting;

/// <summary>
/// Where the settings, the style sheet and by default the database are: beside the program once it is published, the project's folder in
/// a working copy, and in both cases the same wherever the program is started from.
/// </summary>
internal static class ContentRoot
{
    /// <summary>The nearest folder with the style sheet in it; null when it is for the framework to say.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
                return folder.FullName;
        }

        return null;
    }
}
