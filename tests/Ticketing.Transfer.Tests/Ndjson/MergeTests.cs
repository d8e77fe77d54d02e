using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>Merged tickets come along, and what was merged for a while.</summary>
public sealed class MergeTests
{
    [Fact]
    public async Task Merges_come_out_and_in_byte_for_byte()
    {
        await using var desk = await MergedAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Contains("\"mergeUndone\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
    }

    [Fact]
    public async Task Where_numbers_are_taken_a_merged_ticket_leads_to_the_new_one()
    {
        await using var desk = await MergedAsync();
        await using var other = await Desk.OpenAsync();
        await other.ImportCsvAsync("title\nAlready here\nAnd this\n");

        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));

        var tickets = await other.TicketsAsync();
        Assert.Equal(Named(tickets, "Target").Id, Named(tickets, "Old").MergedInto);
        Assert.Equal([new TicketLink("mergedFrom", Named(tickets, "Old").Id)], Named(tickets, "Target").Links);
        Assert.Equal((false, "to-do"), (Named(tickets, "Parted").IsMerged, Named(tickets, "Parted").Status));
        Assert.False(Named(tickets, "Already here").IsMerged);
    }

    [Theory]
    [InlineData("\"reopens\":-1,")]
    [InlineData("\"resolvedBy\":\"\",")]
    public async Task What_is_no_state_is_rejected(string wrong)
    {
        await using var desk = await MergedAsync();
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson));
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, Encoding.UTF8.GetBytes(file.Replace(
            "\"type\":\"mergeUndone\",", "\"type\":\"mergeUndone\"," + wrong, StringComparison.Ordinal)));

        Assert.NotEmpty(report.Rejected);
    }

    private static Ticket Named(IReadOnlyList<Ticket> tickets, string title) => tickets.Single(ticket => ticket.Title == title);

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) =>
        desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions());

    private static async Task<Desk> MergedAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nTarget\nOld\nParted\n");
        var tickets = await desk.TicketsAsync();
        await desk.MergeAsync(Named(tickets, "Old").Id, Named(tickets, "Target").Id);
        await desk.MergeAsync(Named(tickets, "Parted").Id, Named(tickets, "Target").Id);
        await desk.PartAsync(Named(tickets, "Parted").Id);
        return desk;
    }
}
