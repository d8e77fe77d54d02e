using System.Text;
using System.Text.Json;
using CsvHelper;
using Ticketing.Access;
using Ticketing.Texts;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Export;

public sealed class CsvExportTests
{
    [Fact]
    public async Task What_went_out_comes_back_as_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"));
        var file = await desk.ExportAsync(ExportFormat.Csv);
        await using var other = await Desk.OpenAsync();

        var report = await other.ImportAsync(ImportFormat.Csv, new MemoryStream(file));

        Assert.Empty(report.Rejected);
        Assert.Equal((await desk.TicketsAsync()).Select(Row), (await other.TicketsAsync()).Select(Row));
    }

    [Fact]
    public async Task Importing_an_export_where_it_came_from_changes_nothing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportAsync(ImportFormat.Incidents, Files.Open("incidents.csv"));
        var before = await desk.StateAsync();

        var report = await desk.ImportAsync(ImportFormat.Csv, new MemoryStream(await desk.ExportAsync(ExportFormat.Csv)));

        Assert.Equal((0, 0, 50), (report.Created, report.Updated, report.Skipped));
        Assert.Equal(before, await desk.StateAsync());
    }

    [Fact]
    public async Task No_cell_is_a_formula()
    {
        await using var desk = await Desk.OpenAsync();
        var payloads = Payloads();
        await desk.ImportAsync(ImportFormat.Csv, Files.Text(Table(payloads)));

        var file = await desk.ExportAsync(ExportFormat.Csv);

        using var reader = CsvReader.Create(file);
        var titles = new List<string>();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                Assert.DoesNotMatch(@"\A[=+\-@\t\r\n＝]", reader.GetString(i));
            titles.Add(reader.GetString("title"));
        }

        Assert.Equal(payloads, (await desk.TicketsAsync()).Select(ticket => ticket.Title));
        Assert.Equal(payloads, titles.Select(FormulaGuard.Restore));
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''@x", "'''@x")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("'", "'")]
    [InlineData("", "")]
    public void Defusing_can_be_undone(string text, string defused)
    {
        Assert.Equal(defused, FormulaGuard.Defuse(text));
        Assert.Equal(text, FormulaGuard.Restore(defused));
    }

    [Fact]
    public async Task Only_what_the_actor_may_export_is_in_it()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.ImportCsvAsync("title,requester\nHis,ann\nHers,bob\n");
        var ann = new Actor { UserId = "ann", Roles = [new(Role.Requester)] };

        var text = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, ann));

        Assert.Contains("His", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hers", text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.ExportAsync(ExportFormat.Csv, new Actor { UserId = "x" }));
    }

    private static object Row(Ticket ticket) => (
        ticket.ExternalRef, ticket.Title, ticket.Status, ticket.Priority, ticket.Category, ticket.Team, ticket.Assignee, ticket.Requester,
        (ticket.CreatedAt, ticket.UpdatedAt, ticket.ResolvedAt, ticket.ClosedAt));

    private static List<string> Payloads() =>
    [
        .. JsonSerializer.Deserialize<string[]>(File.ReadAllText(Files.TestData("csv", "csv_injection_cells.json")))!,
        .. File.ReadAllLines(Files.TestData("csv", "payloadbox-csv-payload.txt")).Where(line => line.Length > 0),
    ];

    private static string Table(IEnumerable<string> titles) =>
        "externalRef,title\n"
            + string.Join('\n', titles.Select((title, i) => $"R-{i},\"{title.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
