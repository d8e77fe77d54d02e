using System.Text;

namespace Ticketing.Transfer.Tests.Ndjson;

public sealed class RejectedLinesTests
{
    private const string Header = """{"record":"header","format":"ticketing","version":1}""" + "\n";
    private const string Created =
        """{"type":"created","project":"it","title":"T","workflow":"default","workflowVersion":1,""" +
        """
        "status":"to-do","statusCategory":"open","priority":"low","category":"general","requester":"a","creator":"a"}
        """;

    [Fact]
    public async Task A_line_written_by_hand_is_taken()
    {
        await using var desk = await Desk.OpenAsync();

        var report = await ImportAsync(desk, Line(Created));

        Assert.Empty(report.Rejected);
        Assert.Equal(7, Assert.Single(await desk.TicketsAsync()).Id.Value);
    }

    public static TheoryData<string> Odd => [.. Directory.GetFiles(Files.TestData("ndjson")).Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Odd_JSON_is_a_rejected_line_and_the_next_one_is_taken(string file)
    {
        await using var desk = await Desk.OpenAsync();
        byte[] content =
            [.. Encoding.UTF8.GetBytes(Header),
                .. await File.ReadAllBytesAsync(Files.TestData("ndjson", file), TestContext.Current.CancellationToken), (byte)'\n',
                .. Encoding.UTF8.GetBytes(Line(Created))];

        var report = await desk.ImportAsync(ImportFormat.Ndjson, new MemoryStream(content));

        Assert.Equal((1, 2), (report.Created, Assert.Single(report.Rejected).Line));
        Assert.NotEmpty(Assert.Single(report.Rejected).Reason);
    }

    [Theory]
    [InlineData("\"type\":\"created\"", "\"type\":\"destroyed\"")]
    [InlineData("\"title\":\"T\"", "\"title\":\"T\",\"colour\":\"red\"")]
    [InlineData("\"title\":\"T\"", "\"title\":\" \"")]
    [InlineData("\"title\":\"T\"", "\"title\":\"a\\u0000b\"")]
    [InlineData("\"title\":\"T\"", "\"title\":\"\\ud800\"")]
    [InlineData("\"title\":\"T\"", "\"title\":null")]
    [InlineData("\"title\":\"T\"", "\"titel\":\"T\"")]
    [InlineData("\"priority\":\"low\"", "\"priority\":99")]
    [InlineData("\"priority\":\"low\"", "\"priority\":\"lowest\"")]
    [InlineData("\"category\":\"general\"", "\"category\":\"Not A Key\"")]
    [InlineData("\"project\":\"it\"", "\"project\":\"nowhere\"")]
    [InlineData("\"workflow\":\"default\"", "\"workflow\":\"other\"")]
    [InlineData("\"status\":\"to-do\"", "\"status\":\"nowhere\"")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"dueAt\":\"2026-01-01T00:00:00+02:00\"")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"dueAt\":\"9999-01-01T00:00:00+00:00\"")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"tags\":[\"VIP\"]")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"tags\":[\"a tag that is longer than any tag that people can put on a ticket\"]")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"hasDescription\":true")]
    [InlineData("\"creator\":\"a\"", "\"creator\":\"a\",\"externalRef\":\"X\"")]
    [InlineData("\"id\":7", "\"id\":0")]
    [InlineData("\"id\":7", "\"id\":9223372036854775807")]
    [InlineData("\"id\":7", "\"id\":7,\"more\":1")]
    [InlineData("\"id\":7", "\"id\":7,\"id\":8")]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"at\":\"2026", "\"at\":\"x2026")]
    [InlineData("\"by\":\"a\"", "\"by\":null")]
    [InlineData("\"texts\":[]", "\"texts\":[null]")]
    [InlineData(
        "\"texts\":[]",
        "\"texts\":[{\"number\":1,\"kind\":\"description\",\"body\":\"x\",\"by\":\"a\",\"at\":\"2026-01-01T00:00:00+00:00\"}]")]
    public async Task What_makes_no_ticket_is_rejected(string good, string bad)
    {
        await using var desk = await Desk.OpenAsync();
        var line = Line(Created);
        Assert.Contains(good, line, StringComparison.Ordinal);

        var report = await ImportAsync(desk, line.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(2, Assert.Single(report.Rejected).Line);
        Assert.Empty(await desk.TicketsAsync());
    }

    [Theory]
    [InlineData("[]", null, "A value of another kind is expected here.")]
    [InlineData("{}", null, "What it is stands first and is missing: 'record' in a line, 'type' in an event.")]
    [InlineData("""{"record":"letter"}""", null, "There is no kind 'letter'.")]
    [InlineData("""{"record":"team","key":"net"}""", null, "There is no 'name'.")]
    [InlineData("""{"record":"team","key":"net","name":"Net","colour":"red"}""", "colour", "There is no such property.")]
    [InlineData("""{"record":"team","key":"net","name":null}""", "name", "This must not be null.")]
    [InlineData("""{"record":"team","key":7,"name":"Net"}""", "key", "A value of another kind is expected here.")]
    [InlineData("""{"record":"team","key":"net","name":"Net"}}""", null, "'}' is invalid after a single JSON value. Expected end of data.")]
    public async Task A_reason_is_for_people_and_names_no_type_of_ours(string line, string? column, string reason)
    {
        var desk = await Desk.OpenAsync();

        var rejected = Assert.Single((await ImportAsync(desk, line + "\n")).Rejected);

        Assert.Equal((column, reason), (rejected.Column, rejected.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}\n")]
    [InlineData("title\nx\n")]
    [InlineData("""{"record":"header","format":"other","version":1}""")]
    [InlineData("""{"record":"header","format":"ticketing","version":2}""")]
    public async Task A_file_of_another_kind_is_refused(string text)
    {
        await using var desk = await Desk.OpenAsync();

        await Assert.ThrowsAsync<TicketValidationException>(() => desk.ImportAsync(ImportFormat.Ndjson, Files.Text(text)));
    }

    private static string Line(string created) =>
        """{"record":"ticket","id":7,"events":[{"version":1,"at":"2026-01-01T00:00:00+00:00","by":"a","event":""" + created
            + """}],"texts":[]}""" + "\n";

    private static Task<ImportReport> ImportAsync(Desk desk, string lines) =>
        desk.ImportAsync(ImportFormat.Ndjson, Files.Text(Header + lines));
}
