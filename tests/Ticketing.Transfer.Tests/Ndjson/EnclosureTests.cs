using System.Text;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>Files that came with a comment come along with it.</summary>
public sealed class EnclosureTests
{
    [Fact]
    public async Task A_comment_and_its_files_come_out_and_in_byte_for_byte()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title\nScanner\n");
        var ticket = (await desk.TicketsAsync()).Single().Id;
        await desk.EncloseAsync(ticket, "See these.", CommentVisibility.Internal, "one", "two");
        await desk.EncloseAsync(ticket, "And this one.", CommentVisibility.Public, "three");
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions());

        Assert.Empty(report.Rejected);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(await desk.TicketsAsync(), await other.TicketsAsync());
        Assert.Equal(
            [("one.txt", true), ("two.txt", true), ("three.txt", false)],
            (await other.Attachments.ListAsync(other.CallerOf(null), ticket, default)).Select(one => (one.File.Name, one.IsInternal)));
    }
}
