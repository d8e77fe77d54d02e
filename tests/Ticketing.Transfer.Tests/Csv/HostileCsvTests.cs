using System.Text;

namespace Ticketing.Transfer.Tests.Csv;

public sealed class HostileCsvTests
{
    [Theory]
    [InlineData("csv_blank_lines.csv", 1, 0)]
    [InlineData("csv_cr_only.csv", 2, 0)]
    [InlineData("csv_doubled_quote.csv", 1, 0)]
    [InlineData("csv_excel_sep.csv", 1, 0)]
    [InlineData("csv_header_only.csv", 0, 0)]
    [InlineData("csv_invalid_utf8.csv", 0, 1)]
    [InlineData("csv_latin1.csv", 0, 1)]
    [InlineData("csv_mixed_eol.csv", 3, 0)]
    [InlineData("csv_no_final_newline.csv", 1, 0)]
    [InlineData("csv_nul.csv", 0, 1)]
    [InlineData("csv_quote_mid.csv", 1, 0)]
    [InlineData("csv_quoted_newline.csv", 1, 0)]
    [InlineData("csv_ragged.csv", 0, 2)]
    [InlineData("csv_semicolon.csv", 1, 0)]
    [InlineData("csv_spaces_around.csv", 1, 0)]
    [InlineData("csv_tab.csv", 1, 0)]
    [InlineData("csv_unbalanced_quote.csv", 0, 1)]
    [InlineData("csv_utf16le.csv", 1, 0)]
    [InlineData("csv_utf8_bom.csv", 1, 0)]
    [InlineData("csv_formula.csv", 21, 0)]
    public async Task Odd_files_are_read_or_their_rows_rejected(string file, int created, int rejected)
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportAsync(ImportFormat.Csv, Files.Open("csv", file));

        Assert.Equal((created, rejected), (report.Created, report.RejectedRows));
        Assert.All(report.Rejected, row => Assert.InRange(row.Line, 2, 3));
        Assert.Equal(created, (await desk.TicketsAsync()).Count);
    }

    [Theory]
    [InlineData("csv_empty.csv", "header")]
    [InlineData("csv_dup_header.csv", "title")]
    [InlineData("csv_wide_5000_columns.csv", "title")]
    [InlineData("csv_dates.csv", "title")]
    public async Task Files_that_are_no_table_of_tickets_are_refused(string file, string said)
    {
        await using var desk = await Desk.OpenAsync();

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() =>
            desk.ImportAsync(ImportFormat.Csv, Files.Open("csv", file)));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_a_megabyte_is_rejected_and_the_next_row_is_taken()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await desk.ImportCsvAsync($"title,description\nLong,{new string('a', 1 << 20)}\nShort,b\n");

        Assert.Equal((1, "description"), (report.Created, Assert.Single(report.Rejected).Column));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_fill_the_memory()
    {
        await using var desk = await Desk.OpenAsync();
        var file = Files.Text("title\nGood\n\"" + new string('a', 40 << 20));

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => desk.ImportAsync(ImportFormat.Csv, file));

        Assert.Contains("Line 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_UTF_16_is_rejected()
    {
        await using var desk = await Desk.OpenAsync();
        byte[] file = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title\nGood\nBad "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("\n")];

        var report = await desk.ImportAsync(ImportFormat.Csv, new MemoryStream(file));

        Assert.Equal((1, 3, "title"), (report.Created, Assert.Single(report.Rejected).Line, Assert.Single(report.Rejected).Column));
    }

    [Fact]
    public async Task A_report_lists_the_first_rejected_rows_and_counts_all()
    {
        await using var desk = await Desk.OpenAsync();
        var file = new StringBuilder("title,priority\n").Insert(15, "x,nonsense\n", 5_000).ToString();

        var report = await desk.ImportCsvAsync(file);

        Assert.Equal((5_000, ImportReport.MaxRejected), (report.RejectedRows, report.Rejected.Count));
        Assert.Equal(2, report.Rejected[0].Line);
    }
}
