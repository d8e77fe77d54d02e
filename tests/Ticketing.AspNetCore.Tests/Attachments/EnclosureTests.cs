using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Tests.Attachments;

/// <summary>Files that come with a comment or a new ticket: one commit, or nothing.</summary>
public sealed class EnclosureTests : IAsyncLifetime
{
    private const string Comments = "tickets/1/comments";
    private const string Internal = """{"body":"See these.","visibility":"internal"}""";

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.FileAsync();
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_comment_and_its_files_are_one_commit_for_those_who_may_read_it()
    {
        var comment = await (await SendAsync(admin, Comments, "comment", Internal, ("a.txt", "one"), ("b.txt", "two")))
            .JsonAsync(HttpStatusCode.Created);

        var files = (await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray();
        Assert.Equal(["a.txt", "b.txt"], files.Select(one => (string)one!["name"]!));
        Assert.All(files, one => Assert.Equal("internal", (string)one!["visibility"]!));
        Assert.All(files, one => Assert.Equal((string)comment["at"]!, (string)one!["at"]!));
        Assert.Equal("two", await admin.GetStringAsync($"attachments/{files[1]!["id"]}"));

        await (await SendAsync(admin, Comments, "comment", """{"body":"Hello","visibility":"public"}""", ("c.txt", "three")))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal(
            "public", (string)(await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray()[^1]!["visibility"]!);
    }

    [Fact]
    public async Task A_ticket_is_filed_with_its_files()
    {
        var ticket = await (await SendAsync(admin, "tickets", "ticket", """{"title":"Broken"}""", ("a.txt", "one"), ("b.txt", "two")))
            .JsonAsync(HttpStatusCode.Created);

        Assert.Equal(3, (int)ticket["version"]!);
        Assert.Equal(2, (await admin.GetJsonAsync($"tickets/{ticket["id"]}/attachments"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_that_is_refused_is_named_and_nothing_is_written()
    {
        var refused = await SendAsync(admin, Comments, "comment", Internal, ("a.txt", "one"), ("holiday.png", "MZ\0\u0001"));
        Assert.Contains("holiday.png", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        var limits = desk.Services.GetRequiredService<IOptions<AttachmentOptions>>().Value;
        limits.Projects["support"] = new() { MostFiles = 1 };
        Assert.Equal(
            ["file"],
            await (await SendAsync(admin, Comments, "comment", Internal, ("a.txt", "one"), ("b.txt", "two"))).RefusedFieldsAsync());
        limits.Projects["support"] = new() { RefusedMediaTypes = { "application/pdf" } };
        refused = await SendAsync(admin, "tickets", "ticket", """{"title":"Never","project":"support"}""", ("b.txt", "%PDF-1.7"));
        Assert.Contains("b.txt", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(
            ["title"], await (await SendAsync(admin, "tickets", "ticket", """{"title":""}""", ("a.txt", "one"))).RefusedFieldsAsync());

        Assert.Empty((await admin.GetJsonAsync(Comments))["items"]!.AsArray());
        Assert.Empty((await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray());
        Assert.Single((await admin.GetJsonAsync("tickets"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_a_scanner_refuses_is_named_in_the_senders_answer_and_none_is_taken_beyond_the_hundredth()
    {
        await using var scanning = await TestDesk.StartAsync(t => t.Services.AddSingleton<IAttachmentScanner, RefusesAll>());
        await scanning.FileAsync();
        var boss = scanning.As(TestDesk.Admin);
        foreach (var (path, part, json) in (IEnumerable<(string, string, string)>)
            [(Comments, "comment", Internal), ("tickets", "ticket", """{"title":"Never"}""")])
        {
            var refused = await SendAsync(boss, path, part, json, ("<b>bad.txt", "one"));
            var problem = await refused.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains("It has a virus.", problem, StringComparison.Ordinal);
            Assert.Contains("bad.txt", problem, StringComparison.Ordinal);
        }

        Assert.Empty((await boss.GetJsonAsync(Comments))["items"]!.AsArray());
        Assert.Single((await boss.GetJsonAsync("tickets"))["items"]!.AsArray());
        Assert.Empty((await boss.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray());

        var many = Enumerable.Range(1, 101).Select(number => ($"{number}.txt", $"{number}")).ToArray();
        var tooMany = await SendAsync(admin, Comments, "comment", Internal, many);
        Assert.Contains("101.txt", await tooMany.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Sent_again_it_is_done_once_and_with_another_file_by_the_same_key_it_is_refused()
    {
        var first = await (await AgainAsync("one")).JsonAsync(HttpStatusCode.Created);
        var second = await AgainAsync("one");
        Assert.True(JsonNode.DeepEquals(first, await second.JsonAsync(HttpStatusCode.Created)));
        Assert.False((await AgainAsync("two")).IsSuccessStatusCode);
        Assert.Single((await admin.GetJsonAsync("tickets/1/attachments"))["items"]!.AsArray());

        Task<HttpResponseMessage> AgainAsync(string text) =>
            SendAsync(admin, Comments, "comment", Internal, [("a.txt", text)], ("Idempotency-Key", "k"));
    }

    [Fact]
    public async Task Who_may_not_comment_sends_no_files_and_who_sees_no_internal_comments_attaches_to_none()
    {
        await desk.WriteAsync(new Storage.SaveUser(new() { Id = "ann", DisplayName = "Ann" }));
        await admin.SendAsync("PUT", "users/ann/roles", """{"roles":[{"role":"Requester"}]}""");
        var ann = desk.As("ann");
        var own = (await (await SendAsync(ann, "tickets", "ticket", """{"title":"Mine","project":"support"}""", ("a.txt", "one")))
            .JsonAsync(HttpStatusCode.Created))["id"]!;

        await (await SendAsync(ann, $"tickets/{own}/comments", "comment", Internal, ("b.txt", "two"))).ProblemAsync(403, "forbidden");
        await (await SendAsync(ann, Comments, "comment", Internal, ("b.txt", "two"))).ProblemAsync(404, "notFound");
        Assert.Single((await ann.GetJsonAsync($"tickets/{own}/attachments"))["items"]!.AsArray());
        await SendAsync(admin, $"tickets/{own}/comments", "comment", Internal, ("secret.txt", "three"));
        Assert.Single((await ann.GetJsonAsync($"tickets/{own}/attachments"))["items"]!.AsArray());
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, string path, string part, string json, params (string Name, string Text)[] files) =>
        SendAsync(client, path, part, json, files, ("X-None", ""));

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string path, string part, string json, (string Name, string Text)[] files, (string Name, string Value) header)
    {
        using var form = new MultipartFormDataContent { { new StringContent(json), part } };
        foreach (var (name, text) in files)
            form.Add(new StringContent(text), "file", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return await client.SendAsync(request);
    }

    private sealed class RefusesAll : IAttachmentScanner
    {
        public Task<Wording?> ScanAsync(Attachment file, Stream content, CancellationToken cancellationToken) =>
            Task.FromResult<Wording?>(Wording.Of("virus", $"It has a virus."));
    }
}
