using System.Text;
using Ticketing.Links;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>Links come along with their tickets, and lead to them whatever numbers those get.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task Links_come_out_and_in_byte_for_byte()
    {
        await using var desk = await LinkedAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
    }

    [Fact]
    public async Task Where_numbers_are_taken_links_lead_to_the_new_ones_and_a_second_import_changes_nothing()
    {
        await using var desk = await LinkedAsync();
        await using var other = await Desk.OpenAsync();
        await other.ImportCsvAsync("title\nAlready here\nAnd this\n");

        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));
        var tickets = await other.TicketsAsync();
        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));

        Assert.Equal(tickets, await other.TicketsAsync());
        var (blocker, blocked, twin) = (Named(tickets, "Blocker"), Named(tickets, "Blocked"), Named(tickets, "Twin"));
        Assert.Equal([new TicketLink("blocks", blocked.Id)], blocker.Links);
        Assert.Equal([new TicketLink("blockedBy", blocker.Id), new TicketLink("duplicatedBy", twin.Id)], blocked.Links);
        Assert.Equal([blocker.Id], blocked.Blockers);
        Assert.True(twin.IsDuplicate);
        Assert.Empty(Named(tickets, "Already here").Links);
    }

    [Fact]
    public async Task A_link_whose_other_ticket_does_not_come_along_is_taken_off()
    {
        await using var desk = await LinkedAsync();
        var lines = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson)).Split('\n')
            .Where(line => !line.Contains("\"title\":\"Blocker\"", StringComparison.Ordinal));
        await using var other = await Desk.OpenAsync(withProject: false);

        await ImportAsync(other, Encoding.UTF8.GetBytes(string.Join('\n', lines)));

        var blocked = Named(await other.TicketsAsync(), "Blocked");
        Assert.Equal(["duplicatedBy"], blocked.Links.Select(link => link.End));
        Assert.False(blocked.IsBlocked);
    }

    [Theory]
    [InlineData("blocks/0")]
    [InlineData("blocks/x")]
    [InlineData("blocks")]
    [InlineData("a b/1")]
    public async Task What_is_no_link_is_rejected(string key)
    {
        await using var desk = await LinkedAsync();
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson));
        var link = (await desk.TicketsAsync()).First(ticket => ticket.Title == "Blocker").Links.First().ToString();
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, Encoding.UTF8.GetBytes(file.Replace(link, key, StringComparison.Ordinal)));

        Assert.NotEmpty(report.Rejected);
    }

    private static Ticket Named(IReadOnlyList<Ticket> tickets, string title) => tickets.Single(ticket => ticket.Title == title);

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) =>
        desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions());

    private static async Task<Desk> LinkedAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nBlocker\nBlocked\nTwin\n");
        var tickets = await desk.TicketsAsync();
        await desk.LinkAsync(Named(tickets, "Blocker").Id, LinkKind.Blocks.Forward, Named(tickets, "Blocked").Id);
        await desk.LinkAsync(Named(tickets, "Twin").Id, LinkKind.Duplicates.Forward, Named(tickets, "Blocked").Id);
        return desk;
    }
}
