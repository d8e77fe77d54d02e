using System.Text;

namespace Ticketing.Transfer.Tests.Csv;

/// <summary>What separates cells, which rows say nothing, and which say the same.</summary>
public sealed class TableShapeTests
{
    [Theory]
    [InlineData("title\nBuy milk; eggs\n", "Buy milk; eggs")]
    [InlineData("title\na;b\nc,d\ne\tf|g\n", "a;b", "c,d", "e\tf|g")]
    [InlineData("\"title\"\n\"a;b\"\n", "a;b")]
    [InlineData("\uFEFFtitle\r\na;b\r\n", "a;b")]
    [InlineData("title\n;;;\n,\na\n", "a")]
    [InlineData("title;description\na,b;c,d,e,f\n", "a,b")]
    [InlineData("title,\"x;y;z\"\n\"a;b\",c\n", "a;b")]
    [InlineData("title\tdescription\na;b,c\td\n", "a;b,c")]
    [InlineData("sep=|\ntitle|description\na;b|c\n", "a;b")]
    [InlineData("\n\ntitle;x\na,b;c\n", "a,b")]
    public async Task The_header_says_what_separates_cells(string table, params string[] titles)
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            await using var desk = await Desk.OpenAsync();
            byte[] mark = table.StartsWith('\uFEFF') ? [] : encoding.GetPreamble();

            var report = await desk.ImportAsync(ImportFormat.Csv, new MemoryStream([.. mark, .. encoding.GetBytes(table)]));

            Assert.Empty(report.Rejected);
            Assert.Equal(titles, (await desk.TicketsAsync()).Select(ticket => ticket.Title));
        }
    }

    [Theory]
    [InlineData(",,\n")]
    [InlineData(",,,,,,,,\n")]
    [InlineData(",\n")]
    [InlineData("  , ,\t\n")]
    [InlineData("\"\",\"\",\"\"\n")]
    [InlineData("\n")]
    public async Task Rows_of_separators_are_passed_over(string row)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync($"title,priority,tags\n{row}One,low,\n{row}{row}Two,,\n,,x\n{row}");

        Assert.Equal((2, 3), (report.Created, report.Rows));
        Assert.Equal(RowFaultCodes.Empty, Assert.Single(Assert.Single(report.Rejected).Faults).Wording.Code);
    }

    [Fact]
    public async Task Rows_that_say_the_same_are_as_many_tickets_and_none_the_second_time()
    {
        await using var desk = await Desk.OpenAsync();
        var table = "title,priority\n" + string.Concat(Enumerable.Repeat("Password reset,low\nOther,low\n", 3)) + "Password reset,high\n";

        var first = await desk.ImportCsvAsync(table);
        var again = await desk.ImportAsync(ImportFormat.Csv, Files.Text(table), new ImportOptions { Project = "it", BatchSize = 1 });
        var grown = await desk.ImportCsvAsync(table + "Password reset,low\n");

        Assert.Equal((7, 0), (first.Created, first.Updated));
        Assert.Equal((0, 0, 7), (again.Created, again.Updated, again.Skipped));
        Assert.Equal((1, 0, 7), (grown.Created, grown.Updated, grown.Skipped));
    }

    [Fact]
    public async Task An_import_that_was_cut_off_between_rows_that_say_the_same_goes_on_where_it_was()
    {
        await using var desk = await Desk.OpenAsync();
        var table = "title\n" + string.Concat(Enumerable.Repeat("Password reset\n", 10));
        var three = new CancellationTokenSource();
        var progress = new Stop(three);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Importer.ImportAsync(
            ImportFormat.Csv, Files.Text(table), new ImportOptions { Project = "it", BatchSize = 1 }, desk.CallerOf(null), progress,
            three.Token));
        var stored = (await desk.TicketsAsync()).Count;
        var rest = await desk.ImportCsvAsync(table);

        Assert.Equal((3, 7, 3), (stored, rest.Created, rest.Skipped));
    }

    [Fact]
    public async Task A_file_for_one_project_or_source_touches_no_ticket_of_another()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new Storage.SaveProject(new("facilities", "Facilities")));
        await desk.ImportCsvAsync("externalRef,title\nSYS-7,Here\n");
        var before = await desk.StateAsync();

        var there = await desk.ImportCsvAsync("externalRef,title\nSYS-7,There\nSYS-8,There\n", project: "facilities");
        var jira = await desk.ImportCsvAsync("externalRef,title\nSYS-7,Of Jira\n", source: " jira ");
        var renamed = await desk.ImportCsvAsync("externalRef,title\nSYS-7,Renamed\n", source: "jira");

        Assert.Equal((2, 1, 0, 1), (there.Created, jira.Created, renamed.Created, renamed.Updated));
        var after = await desk.StateAsync();
        Assert.All(before, line => Assert.Contains(line, after));
        Assert.Equal(
            ["Here", "There", "Renamed"],
            [(await desk.TicketAsync("SYS-7")).Title, (await desk.TicketAsync("SYS-7", "facilities")).Title,
                (await desk.TicketAsync("SYS-7", source: "jira")).Title]);
    }

    private sealed class Stop(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Tickets == 3)
                source.Cancel();
        }
    }
}
