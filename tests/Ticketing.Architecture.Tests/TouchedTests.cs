using System.Diagnostics;

namespace Ticketing.Architecture;

/// <summary><c>./test.sh --changed</c> leaves out no tests that a change can touch.</summary>
public sealed class TouchedTests
{
    private static readonly string[] All =
    [
        .. Directory.EnumerateFiles(Repository.At("tests"), "*.Tests.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)["Ticketing.".Length..^".Tests".Length])
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [InlineData("docs/lists.md", "Architecture")]
    [InlineData("README.md", "Architecture EndToEnd")]
    [InlineData("tests/Ticketing.UI.Tests/Screens/ScreenList.cs", "Architecture UI")]
    [InlineData("tests/Ticketing.SampleHost.Tests/RunningHost.cs", "Architecture SampleHost UI")]
    [InlineData("samples/Ticketing.SampleHost/Program.cs", "Architecture SampleHost Security UI")]
    [InlineData("src/Ticketing.UI/Screens/Any.razor", "Architecture AspNetCore EndToEnd SampleHost Security Training UI")]
    [InlineData(
        "src/Ticketing.Storage.EfCore/Any.cs",
        "Architecture EndToEnd SampleHost Security Storage Storage.EfCore Training UI Webhooks")]
    [InlineData("benchmarks/Ticketing.Benchmarks/Any.cs", "Architecture")]
    public async Task A_change_touches_what_is_made_of_it(string file, string projects) =>
        Assert.Equal(projects.Split(' '), await TouchedByAsync(file));

    [Theory]
    [InlineData("src/Ticketing.Core/Tickets/Ticket.cs")]
    [InlineData("tests/Directory.Build.props")]
    [InlineData("src/Directory.Build.props")]
    [InlineData("global.json")]
    [InlineData("test.sh")]
    [InlineData("docs/lists.md\nsomething/else")]
    public async Task What_is_under_all_of_them_or_known_to_none_touches_all(string files) =>
        Assert.Equal(All, await TouchedByAsync(files));

    [Fact]
    public async Task Whoever_has_an_assembly_of_ours_is_touched_by_its_source()
    {
        var restored = All.Where(test => File.Exists(AssetsOf(test))).ToDictionary(test => test, test => File.ReadAllText(AssetsOf(test)));
        Assert.Contains("Architecture", restored.Keys);
        foreach (var package in Packages.Names)
        {
            var touched = await TouchedByAsync($"src/{package}/Any.cs");
            var having = restored.Where(test => test.Value.Contains($"/{package}.csproj\"", StringComparison.Ordinal));
            Assert.All(having, test => Assert.Contains(test.Key, touched));
        }
    }

    // There restoring writes down what a project refers to, by whatever way; the script does not read it.
    private static string AssetsOf(string name) =>
        Repository.At("tests", $"Ticketing.{name}.Tests", "obj", "project.assets.json");

    private static async Task<string[]> TouchedByAsync(string files)
    {
        var start = new ProcessStartInfo(Repository.At("eng", "touched-tests.sh"))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var script = Process.Start(start)!;
        await script.StandardInput.WriteLineAsync(files);
        script.StandardInput.Close();
        var said = await script.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return
        [
            .. said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line["Ticketing.".Length..^".Tests".Length])
                .Order(StringComparer.Ordinal),
        ];
    }
}
