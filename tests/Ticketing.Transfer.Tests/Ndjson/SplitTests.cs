using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>What comments became comes along.</summary>
public sealed class SplitTests
{
    [Fact]
    public async Task Splits_come_out_and_in_byte_for_byte()
    {
        await using var desk = await SplitAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Contains("\"4/3/1\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
    }

    [Fact]
    public async Task Where_numbers_are_taken_a_comment_leads_to_the_new_one_and_what_is_internal_stays_so()
    {
        await using var desk = await SplitAsync();
        await using var other = await Desk.OpenAsync();
        await other.ImportCsvAsync("title\nAlready here\nAnd this\n");

        await ImportAsync(other, await desk.ExportAsync(ExportFormat.Ndjson));

        var tickets = await other.TicketsAsync();
        var (from, said, noted) = (Named(tickets, "Scanner"), Named(tickets, "Public"), Named(tickets, "Internal"));
        Assert.Equal([new TicketSplit(3, noted.Id), new TicketSplit(4, said.Id, 1)], from.Splits.OrderBy(split => split.Comment));
        Assert.Equal([new TicketSplit(0, from.Id)], said.Splits);
        Assert.Equal([new TicketSplit(3, said.Id)], from.AsPublic().Splits);
        Assert.Empty(noted.AsPublic().Splits);
    }

    [Theory]
    [InlineData("\"4/3/4\"")]
    [InlineData("\"4/0/1\"")]
    [InlineData("\"4\"")]
    public async Task What_is_no_split_is_rejected(string wrong)
    {
        await using var desk = await SplitAsync();
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson));
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(other, Encoding.UTF8.GetBytes(file.Replace("\"4/3/1\"", wrong, StringComparison.Ordinal)));

        Assert.NotEmpty(report.Rejected);
    }

    private static Ticket Named(IReadOnlyList<Ticket> tickets, string title) => tickets.Single(ticket => ticket.Title == title);

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) =>
        desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions());

    private static async Task<Desk> SplitAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nScanner\n");
        var ticket = (await desk.TicketsAsync()).Single();
        Assert.Equal(2, ticket.Version);
        await desk.CommentAsync(ticket.Id, "Among us.", CommentVisibility.Internal);
        await desk.CommentAsync(ticket.Id, "The printer, too.", CommentVisibility.Public);
        await desk.SplitAsync(ticket.Id, 3, "Internal");
        await desk.SplitAsync(ticket.Id, 4, "Public");
        return desk;
    }
}
