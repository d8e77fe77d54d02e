using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Incidents;

public sealed class WholeSampleTests
{
    private const string Sample = "incidents/incident_event_log_sample.csv";

    [Fact]
    public async Task The_history_gives_the_figures_that_were_counted_from_the_file()
    {
        Assert.SkipUnless(Files.Shared(Sample) is not null, "The shared data are not beside this clone.");
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportAsync(ImportFormat.Incidents, File.OpenRead(Files.Shared(Sample)!));

        Assert.Empty(report.Rejected);
        Assert.Equal((2478, 0, 0, 0), (report.Created, report.Updated, report.Skipped, report.RejectedRows));
        var tickets = new List<(Ticket, IReadOnlyList<RecordedEvent>)>();
        foreach (var ticket in await desk.TicketsAsync())
            tickets.Add((ticket, await desk.HistoryAsync(ticket)));
        using var expected =
            JsonDocument.Parse(
                await File.ReadAllTextAsync(Files.Shared("incidents/expected.json")!, TestContext.Current.CancellationToken));
        new ExpectedFigures(tickets).AgreeWith(expected.RootElement);
    }

    [Fact]
    public async Task Importing_it_twice_changes_nothing()
    {
        Assert.SkipUnless(Files.Shared(Sample) is not null, "The shared data are not beside this clone.");
        await using var desk = await Desk.OpenAsync();
        await desk.ImportAsync(ImportFormat.Incidents, File.OpenRead(Files.Shared(Sample)!));
        var once = await desk.StateAsync();

        var report = await desk.ImportAsync(ImportFormat.Incidents, File.OpenRead(Files.Shared(Sample)!));

        Assert.Equal((0, 0, 2478), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(once, await desk.StateAsync());
    }
}
