using System.Text;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Ndjson;

/// <summary>What tickets are about comes along with them, with the name that it had.</summary>
public sealed class SubjectTests
{
    [Fact]
    public async Task Subjects_come_out_and_in_byte_for_byte_also_where_they_are_not_there()
    {
        await using var desk = await FiledAsync(isNarrowed: false);
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false, t => t.AddTicketSubject(Orders(isThere: false)));

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Contains("order/42 Two laptops", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal(new TicketSubject(new("order", "42"), "Two laptops"), Assert.Single((await other.TicketsAsync())[0].Subjects));
        Assert.Contains("order/42", Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Csv)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_with_a_merge_comes_out_and_in_byte_for_byte_and_is_in_the_tables_of_both()
    {
        await using var desk = await FiledAsync(isNarrowed: false);
        await desk.ImportCsvAsync("title\nTarget\n");
        var tickets = await desk.TicketsAsync();
        await desk.MergeAsync(tickets.Single(one => one.Title == "Broken").Id, tickets.Single(one => one.Title == "Target").Id);
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false, t => t.AddTicketSubject(Orders(isThere: true)));

        var report = await ImportAsync(other, file);

        Assert.Empty(report.Rejected);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.All(await other.TicketsAsync(), ticket => Assert.Equal("Two laptops", Assert.Single(ticket.Subjects).Title));
        Assert.Equal(2, Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Csv)).Split("order/42").Length - 1);
    }

    [Theory]
    [InlineData(ExportFormat.Ndjson)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Updates)]
    public async Task Who_may_not_know_of_it_takes_nothing_of_it_out(ExportFormat format)
    {
        await using var desk = await FiledAsync(isNarrowed: true);

        var file = Encoding.UTF8.GetString(await desk.ExportAsync(format));

        Assert.DoesNotContain("order", file, StringComparison.Ordinal);
        Assert.DoesNotContain("laptops", file, StringComparison.Ordinal);
        Assert.Contains("Broken", file, StringComparison.Ordinal);
        Assert.Equal(format is ExportFormat.Ndjson, file.Contains("\"partial\":true", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("order/42")]
    [InlineData("order 42")]
    [InlineData("order/42  Two")]
    public async Task What_is_no_subject_is_rejected(string key)
    {
        await using var desk = await FiledAsync(isNarrowed: false);
        var file = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson));
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await ImportAsync(
            other, Encoding.UTF8.GetBytes(file.Replace("order/42 Two laptops", key, StringComparison.Ordinal)));

        Assert.NotEmpty(report.Rejected);
    }

    private static Task<ImportReport> ImportAsync(Desk desk, byte[] file) =>
        desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new ImportOptions());

    private static async Task<Desk> FiledAsync(bool isNarrowed)
    {
        var hides = false;
        var desk = await Desk.OpenAsync(configure: t => t.AddTicketSubject(Orders(isThere: true, () => hides)));
        await desk.ImportCsvAsync("title\nBroken\n");
        await desk.AddSubjectAsync((await desk.TicketsAsync())[0].Id, "order/42");
        hides = isNarrowed;
        return desk;
    }

    private static SubjectKind<string> Orders(bool isThere, Func<bool>? hides = null) => new("order", new("Order"))
    {
        FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
            isThere ? ids.ToDictionary(id => id, _ => "Two laptops") : new Dictionary<string, string>()),
        TitleOf = name => name,
        IsVisible = hides is null ? null : (_, _, _) => !hides(),
    };
}
