namespace Ticketing.Transfer.Tests.Incidents;

public sealed class InterruptedImportTests
{
    /// <summary>Regression: where no host was running it all stayed pending, and the next start folded for minutes.</summary>
    [Fact]
    public async Task An_import_leaves_nothing_to_be_folded()
    {
        await using var desk = await Desk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 700).Select(row => $"Ticket {row},R-{row},agent{row % 50}\n"));

        var report = await desk.ImportCsvAsync("title,externalRef,assignee\n" + rows);

        Assert.Equal(700, report.Created);
        Assert.Equal(0, await desk.Counters.CompactAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await desk.Counters.VerifyAsync("default", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Ended_half_way_and_run_again_it_ends_as_one_run_does(int batches)
    {
        await using var desk = await Desk.OpenAsync();
        using var cancel = new CancellationTokenSource();
        var done = 0;
        var interrupted = desk.Importer.ImportAsync(
            ImportFormat.Incidents, Files.Open("incidents.csv"), Options, desk.CallerOf(null), new Told(_ => Stop()), cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrupted);
        Assert.InRange((await desk.TicketsAsync()).Count, 1, 49);

        var report = await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"), Options);

        Assert.True(report.Created > 0 && report.Skipped > 0);
        Assert.Equal(await OneRunAsync(), await desk.StateAsync());

        void Stop()
        {
            if (++done == batches)
                cancel.Cancel();
        }
    }

    [Fact]
    public async Task The_size_of_the_batches_makes_no_difference()
    {
        await using var desk = await Desk.OpenAsync();

        await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"), Options with { BatchSize = 1000 });

        Assert.Equal(await OneRunAsync(), await desk.StateAsync());
    }

    [Fact]
    public async Task Two_imports_at_once_make_each_ticket_once()
    {
        await using var desk = await Desk.OpenAsync();

        var reports = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            Task.Run(() => desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"), Options))));

        Assert.All(reports, report => Assert.Equal(50, report.Created + report.Skipped));
        Assert.Equal(50, reports.Sum(report => report.Created));
        Assert.Equal(await OneRunAsync(), await desk.StateAsync());
    }

    private static ImportOptions Options => new() { Project = "it", BatchSize = 7 };

    private static async Task<IReadOnlyList<string>> OneRunAsync()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"), Options);
        return await desk.StateAsync();
    }

    // Progress<T> would report on another thread, after the fact.
    private sealed class Told(Action<ImportProgress> action) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => action(value);
    }
}
