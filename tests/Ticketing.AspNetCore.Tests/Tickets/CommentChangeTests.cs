using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Tickets;

public sealed class CommentChangeTests : IAsyncLifetime
{
    private const string Comments = "tickets/1/comments";

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.FileAsync();
        await desk.WriteAsync(new SaveUser(new() { Id = TestDesk.Admin, DisplayName = "Admin" }));
        admin = desk.As(TestDesk.Admin);
        var written = await admin.SendAsync("POST", Comments, """{"body":"Wich printer?","visibility":"public"}""");
        await written.JsonAsync(HttpStatusCode.Created);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_comment_is_edited_and_says_so_and_what_it_said_can_be_read()
    {
        var edited = await admin.SendAsync("PUT", $"{Comments}/2", """{"body":"Which printer?"}""", ("If-Match", "\"2\""));
        var comment = await edited.JsonAsync();

        Assert.Equal("\"3\"", edited.Headers.ETag!.Tag);
        Assert.Equal(
            (2, "Which printer?", "admin", "2026-05-01T09:00:00Z"),
            ((int)comment["number"]!, (string)comment["body"]!, (string)comment["editedBy"]!, (string)comment["editedAt"]!));
        var listed = Assert.Single((await admin.GetJsonAsync(Comments))["items"]!.AsArray())!;
        Assert.Equal(("Which printer?", "admin"), ((string)listed["body"]!, (string)listed["editedBy"]!));
        var earlier = Assert.Single((await admin.GetJsonAsync($"{Comments}/2/history"))["items"]!.AsArray())!;
        Assert.Equal((3, "Wich printer?"), ((int)earlier["version"]!, (string)earlier["body"]!));
        Assert.Equal("commentEdited", (string)(await admin.GetJsonAsync("tickets/1/history"))["items"]!.AsArray()[^1]!["type"]!);
    }

    [Fact]
    public async Task A_deleted_comment_is_gone_and_what_it_said_can_be_read()
    {
        var deleted = await admin.SendAsync("DELETE", $"{Comments}/2");

        Assert.Equal("\"3\"", deleted.Headers.ETag!.Tag);
        Assert.Empty((await admin.GetJsonAsync(Comments))["items"]!.AsArray());
        Assert.Single((await admin.GetJsonAsync($"{Comments}/2/history"))["items"]!.AsArray());
        await (await admin.SendAsync("PUT", $"{Comments}/2", """{"body":"b"}""")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("DELETE", $"{Comments}/2")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Who_knew_an_earlier_version_of_the_comments_looks_again()
    {
        await admin.SendAsync("PUT", $"{Comments}/2", """{"body":"Which printer?"}""");

        await (await admin.SendAsync("PUT", $"{Comments}/2", """{"body":"Where?"}""", ("If-Match", "\"2\""))).ProblemAsync(412, "stale");
    }

    [Theory]
    [InlineData("3")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("two")]
    public async Task What_is_no_comment_is_not_there(string number)
    {
        await (await admin.SendAsync("PUT", $"{Comments}/{number}", """{"body":"b"}""")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("DELETE", $"{Comments}/{number}")).ProblemAsync(404, "notFound");
        await (await admin.SendAsync("GET", $"{Comments}/{number}/history")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_comment_says_something() =>
        Assert.Equal(["body"], await (await admin.SendAsync("PUT", $"{Comments}/2", """{"body":""}""")).RefusedFieldsAsync());

    [Fact]
    public async Task A_word_that_was_edited_away_finds_nothing()
    {
        await admin.SendAsync("PUT", $"{Comments}/2", """{"body":"Which scanner?"}""");

        Assert.Empty((await admin.GetJsonAsync("tickets?q=wich"))["items"]!.AsArray());
        Assert.Single((await admin.GetJsonAsync("tickets?q=scanner"))["items"]!.AsArray());
    }
}
