namespace Ticketing.Architecture;

public sealed class LineTests
{
    private const int Longest = 140;

    // A picture is one path, and a style sheet of the build or a file of test data is nobody's to read line by line.
    private static readonly string[] Unread = ["bin", "obj", "node_modules", "TestData", "wwwroot"];
    private static readonly string[] Read = [".cs", ".razor", ".cshtml", ".ts", ".css", ".sh"];

    [Fact]
    public void Lines_of_code_end_at_140_characters()
    {
        var root = Packages.RepositoryRoot;
        var longer = new[] { "src", "samples", "tests", "benchmarks", "eng" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Read.Contains(Path.GetExtension(file)))
            .Select(file => Path.GetRelativePath(root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(Unread).Any())
            .SelectMany(file => File.ReadLines(Path.Combine(root, file))
                .Index()
                .Where(line => line.Item.Length > Longest && !IsPath(line.Item))
                .Select(line => $"{file}({line.Index + 1}) has {line.Item.Length}"));

        Assert.Empty(longer);
    }

    private static bool IsPath(string line) => line.TrimStart().StartsWith("d=\"", StringComparison.Ordinal);
}
