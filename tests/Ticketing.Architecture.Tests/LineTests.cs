namespace Ticketing.Architecture;

public sealed class LineTests
{
    private const int Longest = 140;

    private static readonly string[] Folders = ["src", "samples", "tests", "benchmarks", "eng"];
    private static readonly string[] Endings = [".cs", ".razor", ".cshtml", ".ts", ".css", ".sh"];

    [Fact]
    public void Lines_of_code_end_at_140_characters()
    {
        var longer = Folders
            .SelectMany(folder => SourceFiles.In(folder, "*"))
            .Where(file => Endings.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Contains("TestData"))
            .SelectMany(file => File.ReadLines(file)
                .Index()
                .Where(line => line.Item.Length > Longest && !IsPath(line.Item))
                .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}({line.Index + 1}) has {line.Item.Length}"));

        Assert.Empty(longer);
    }

    // The outline of a picture is one word.
    private static bool IsPath(string line) => line.TrimStart().StartsWith("d=\"", StringComparison.Ordinal);
}
