namespace Ticketing.SampleHost.Tests.Commands;

public sealed class TransferCommandTests : IDisposable
{
    private static readonly string Incidents = Path.Combine(AppContext.BaseDirectory, "TestData", "incidents.csv");

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task An_import_says_what_became_of_the_rows_and_changes_nothing_the_second_time()
    {
        var first = await CommandRun.AsProcessAsync(folder, ["import", "--format", "incidents", Incidents]);
        var second = await ImportAsync();

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.DoesNotContain("created: 0\n", first.Output, StringComparison.Ordinal);
        Assert.Contains("rejected: 0\n", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("created: 0\n", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_rows_are_reported_on_standard_error_and_by_the_exit_code()
    {
        await File.WriteAllTextAsync(folder.File("tickets.csv"), "externalRef,title,priority\nA-1,Printer is jammed,high\nA-2,,low\n");

        // A file is meant from where the program was started.
        var run = await CommandRun.AsProcessAsync(folder, ["import", "--format", "csv", "tickets.csv"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("tickets.csv:3: title: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("created: 1\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("rejected: 1\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "import", "--format", "csv", "missing.csv")]
    [InlineData(1, "import", "--format", "csv", "--project", "nowhere", "Ticketing.db")]
    [InlineData(2, "import", "--format", "xml", "tickets.xml")]
    [InlineData(2, "tidy")]
    public async Task What_cannot_be_done_is_said(int exitCode, params string[] words)
    {
        await File.WriteAllTextAsync(folder.File("Ticketing.db"), "title\n");

        var run = await RunAsync([.. words.Select(word => word.Contains('.', StringComparison.Ordinal) ? folder.File(word) : word)]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported_elsewhere()
    {
        await ImportAsync();
        var export = await RunAsync("export", "--format", "ndjson", folder.File("desk.ndjson"));
        using var other = new TemporaryFolder();

        var import = await CommandRun.AsProcessAsync(other, ["import", "--format", "ndjson", folder.File("desk.ndjson")]);

        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains(export.Output.Replace("exported", "created", StringComparison.Ordinal), import.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("desk.ndjson.partial")));
    }

    [Fact]
    public async Task Tickets_of_one_project_go_into_a_table()
    {
        await ImportAsync();

        var run = await RunAsync("export", "--format=csv", "--project=support", folder.File("desk.csv"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("title", (await File.ReadAllLinesAsync(folder.File("desk.csv")))[0], StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> ImportAsync() => RunAsync("import", "--format", "incidents", Incidents);

    private Task<CommandRun> RunAsync(params string[] words) => CommandRun.WithinAsync(folder, words);
}
