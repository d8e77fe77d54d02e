using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Transfer;

public sealed class TransferTests : IAsyncLifetime
{
    private const string Csv = "externalRef,title,priority\nA-1,Printer jams,high\nA-2,,low\nA-3,\"=cmd|' /C calc'!A0\",normal\n";

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_file_as_the_body_is_imported_and_bad_rows_are_told()
    {
        var report = await (await admin.SendBytesAsync(
            "POST", "import?format=csv&project=support", Encoding.UTF8.GetBytes(Csv), "text/csv")).JsonAsync();

        Assert.Equal((2, 1), (report["created"]!.GetValue<int>(), report["rejectedTotal"]!.GetValue<int>()));
        Assert.Equal(
            (3, "title"), (report["rejected"]![0]!["line"]!.GetValue<int>(), report["rejected"]![0]!["column"]!.GetValue<string>()));
        Assert.Equal(2, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());

        var again = await (await admin.SendBytesAsync(
            "POST", "import?format=csv&project=support", Encoding.UTF8.GetBytes(Csv), "text/csv")).JsonAsync();
        Assert.Equal((0, 2), (again["created"]!.GetValue<int>(), again["skipped"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_file_in_a_form_is_imported_with_its_mapping()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("csv"), "format" }, { new StringContent("support"), "project" },
            { new StringContent("""{"title":"Subject"}"""), "mapping" },
            { File("Subject\nPrinter jams\n"), "file", "tickets.csv" },
        };

        var report = await (await admin.PostAsync("import", form)).JsonAsync();

        Assert.Equal(1, report["created"]!.GetValue<int>());
        Assert.Equal("Printer jams", (await admin.GetJsonAsync("tickets"))["items"]![0]!["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("import", "format")]
    [InlineData("import?format=xml", "format")]
    [InlineData("import?format=csv", "project")]
    [InlineData("import?format=csv&project=support&mapping=x", "mapping")]
    [InlineData("import?format=csv&project=support&mapping={}", "file")]
    public async Task What_is_missing_is_told_by_name(string path, string field)
    {
        var response = await admin.SendBytesAsync("POST", path, "a,b\n1,2\n"u8.ToArray(), "text/csv");

        Assert.Equal([field], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_form_without_a_file_or_with_an_unknown_field_is_refused_by_name()
    {
        using var empty = new MultipartFormDataContent { { new StringContent("csv"), "format" } };
        using var unknown = new MultipartFormDataContent { { new StringContent("x"), "colour" }, { File("title\na\n"), "file", "t.csv" } };

        Assert.Equal(["file"], await (await admin.PostAsync("import", empty)).RefusedFieldsAsync());
        Assert.Equal(["colour"], await (await admin.PostAsync("import", unknown)).RefusedFieldsAsync());
        var garbage = await admin.SendBytesAsync("POST", "import?format=csv", "garbage"u8.ToArray(), "multipart/form-data; boundary=x");
        Assert.Equal(["file"], await garbage.RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_part_without_a_name_is_refused_as_such()
    {
        var response = await admin.SendBytesAsync(
            "POST", "import", "--x\r\nContent-Disposition: form-data\r\n\r\ntitle\r\n--x--\r\n"u8.ToArray(),
            "multipart/form-data; boundary=x");

        Assert.Equal(["file"], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task The_file_needs_no_file_name()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("csv"), "format" }, { new StringContent("support"), "project" }, { File("title\nPrinter jams\n"), "file" },
        };

        Assert.Equal(1, (await (await admin.PostAsync("import", form)).JsonAsync())["created"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"title\":1}")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}")]
    public async Task A_mapping_of_another_shape_is_refused_in_the_words_of_people(string mapping)
    {
        var response = await admin.SendBytesAsync(
            "POST", $"import?format=csv&project=support&mapping={Uri.EscapeDataString(mapping)}", "title\na\n"u8.ToArray(), "text/csv");

        var problem = await response.ProblemAsync(400, "validation");
        Assert.DoesNotContain("System.", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(problem["errors"]!["mapping"]);
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_not_found()
    {
        var response = await admin.SendBytesAsync("POST", "import?format=csv&project=no-such", Encoding.UTF8.GetBytes(Csv), "text/csv");

        await response.ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task The_export_is_a_file_and_no_formula_runs_in_it()
    {
        await admin.SendBytesAsync("POST", "import?format=csv&project=support", Encoding.UTF8.GetBytes(Csv), "text/csv");

        var response = await admin.GetAsync("tickets/export?format=csv&q=priority:normal");

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("tickets.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.DoesNotContain("Printer jams", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"=cmd", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_exported_can_be_imported_elsewhere()
    {
        await admin.SendBytesAsync("POST", "import?format=csv&project=support", Encoding.UTF8.GetBytes(Csv), "text/csv");
        var file = await (await admin.GetAsync("tickets/export?format=ndjson")).Content.ReadAsByteArrayAsync();
        await using var other = await TestDesk.StartAsync();

        var report = await (await other.As(TestDesk.Admin).SendBytesAsync("POST", "import?format=ndjson", file, "application/x-ndjson"))
            .JsonAsync();

        Assert.Equal((2, 0), (report["created"]!.GetValue<int>(), report["rejectedTotal"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.OK, (await other.As(TestDesk.Admin).GetAsync("tickets?q=printer")).StatusCode);
    }

    private static ByteArrayContent File(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return content;
    }
}
