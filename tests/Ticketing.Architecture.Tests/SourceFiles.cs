namespace Ticketing.Architecture;

/// <summary>The files of the repository that people write, without what builds make beside them.</summary>
internal static class SourceFiles
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "wwwroot"];

    /// <summary>Those in a folder of the repository and in all folders below, in full.</summary>
    /// <param name="folder">The folder, from the root on.</param>
    /// <param name="pattern">What they are called.</param>
    public static IEnumerable<string> In(string folder, string pattern = "*.cs")
    {
        var root = Repository.At(folder);
        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Intersect(Made).Any());
    }
}
