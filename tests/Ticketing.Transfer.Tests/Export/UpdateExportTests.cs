using System.Globalization;
using System.Text;
using CsvHelper;
using Ticketing.Access;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Export;

/// <summary>The table of all that happened.</summary>
public sealed class UpdateExportTests
{
    [Fact]
    public async Task Each_thing_that_happened_is_a_row_with_who_when_what_and_what_was_written()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,description,requester\nA lathe,It stands still,ann\n");
        var ticket = Assert.Single(await desk.TicketsAsync());
        await desk.WorkAsync(ticket, "=cmd|'/c calc'!A1", new CommentAdded(CommentVisibility.Public));

        var rows = Rows(await desk.ExportAsync(ExportFormat.Updates));

        Assert.Equal(
            [["1", "created", "It stands still"], ["2", "sourceReported", ""], ["3", "commentAdded", "'=cmd|'/c calc'!A1"]],
            rows.Select(Told));
        Assert.All(rows, row => Assert.Equal((ticket.Id.Value.ToString(CultureInfo.InvariantCulture), "A lathe"), (row[0], row[2])));
        Assert.Equal(["filed the ticket for ann", "replied"], rows.Where((_, place) => place != 1).Select(row => row[9]));
    }

    [Fact]
    public async Task Who_may_not_read_internal_comments_has_no_row_of_theirs()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\nA lathe,ann\n");
        var ticket = Assert.Single(await desk.TicketsAsync());
        await desk.WorkAsync(ticket, "Between us", new CommentAdded(CommentVisibility.Internal));
        var ann = new Actor { UserId = "ann", Roles = [new(Role.Requester)] };

        var his = Rows(await desk.ExportAsync(ExportFormat.Updates, ann));
        var all = Rows(await desk.ExportAsync(ExportFormat.Updates));

        Assert.Equal(["created", "sourceReported"], his.Select(row => row[7]));
        Assert.Equal(
            [("created", "false"), ("sourceReported", "false"), ("commentAdded", "true")], all.Select(row => (row[7], row[8])));
    }

    [Fact]
    public async Task What_happened_is_said_in_the_language_of_whoever_asks()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\nA lathe,ann\n");
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
            var table = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Updates));
            Assert.Contains("a créé le ticket", table, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string[] Told(string[] row) => [row[4], row[7], row[10]];

    private static List<string[]> Rows(byte[] file)
    {
        using var reader = CsvReader.Create(file);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
