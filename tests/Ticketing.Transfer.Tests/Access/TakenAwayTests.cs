using Ticketing.Access;

namespace Ticketing.Transfer.Tests.Access;

/// <summary>What somebody may do is found out while a file is read or written, not once before it.</summary>
public sealed class TakenAwayTests
{
    private static readonly Actor Clerk = new()
    {
        UserId = "clerk",
        Roles =
        [
            new(new("Clerk", [new(Permission.Import, Scope.All), new(Permission.View, Scope.All), new(Permission.Export, Scope.All)])),
        ],
    };

    private static readonly Actor Visitor = Clerk with { Roles = [] };

    [Fact]
    public async Task An_import_ends_with_the_right_to_it_and_keeps_what_is_stored()
    {
        await using var desk = await Desk.OpenAsync();
        var options = new ImportOptions { Project = "it", BatchSize = 1 };
        var progress = new Told(() => desk.CallerOf(Visitor));

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Importer.ImportAsync(
            ImportFormat.Csv, Files.Text("title\nA\nB\nC\n"), options, desk.CallerOf(Clerk), progress, default));

        Assert.Equal("A", Assert.Single(await desk.TicketsAsync()).Title);
    }

    [Fact]
    public async Task An_export_ends_with_the_right_to_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\n" + string.Concat(Enumerable.Repeat("Printer jams\n", 250)));
        var caller = desk.CallerOf(Clerk);
        var export = await desk.Exporter.OpenAsync(ExportFormat.Csv, new(), caller, default);
        var whole = await export.WriteAsync(Stream.Null, default);

        desk.CallerOf(Visitor);

        Assert.Equal(250, whole);
        await Assert.ThrowsAsync<TicketForbiddenException>(() => export.WriteAsync(Stream.Null, default));
    }

    [Fact]
    public async Task All_that_can_be_refused_is_refused_before_an_export_begins()
    {
        await using var desk = await Desk.OpenAsync();
        var (admin, clerk) = (desk.CallerOf(null), desk.CallerOf(Clerk));

        await Assert.ThrowsAsync<TicketNotFoundException>(() => OpenAsync(new() { Project = "none" }, clerk));
        await Assert.ThrowsAsync<TicketValidationException>(() => OpenAsync(new() { Query = "priority:sometimes" }, clerk));
        desk.Actors.Forget(clerk);
        await Assert.ThrowsAsync<TicketForbiddenException>(() => OpenAsync(new(), clerk));
        Assert.NotNull(await OpenAsync(new() { Project = "it", Query = "priority:low" }, admin));

        Task<TicketExport> OpenAsync(ExportOptions options, Caller caller) =>
            desk.Exporter.OpenAsync(ExportFormat.Ndjson, options, caller, default);
    }

    [Fact]
    public async Task A_query_means_what_it_means_to_whoever_exports()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\nMine,clerk\nHers,ann\n");
        using var output = new MemoryStream();

        var count = await desk.Exporter.ExportAsync(
            ExportFormat.Csv, new() { Project = "it", Query = "requester:me" }, desk.CallerOf(Clerk), output, default);

        Assert.Equal(1, count);
        Assert.Contains("Mine", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private sealed class Told(Action tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell();
    }
}
