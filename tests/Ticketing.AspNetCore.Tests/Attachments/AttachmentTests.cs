using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Tests.Attachments;

public sealed class AttachmentTests : IAsyncLifetime
{
    private const string Files = "tickets/1/attachments";

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
    public async Task A_file_is_attached_read_and_removed()
    {
        var answer = await SendAsync(Pictures.Pixel, "attachment; filename=\"scan.png\"");
        var file = await answer.JsonAsync(HttpStatusCode.Created);
        var id = (string)file["id"]!;

        Assert.Equal("\"2\"", answer.Headers.ETag!.Tag);
        Assert.True(JsonNode.DeepEquals(file, JsonNode.Parse(
            $$"""
            { "id": "{{id}}", "ticket": 1, "name": "scan.png", "size": {{Pictures.Pixel.Length}}, "mediaType": "image/png",
              "hash": "{{Convert.ToHexStringLower(SHA256.HashData(Pictures.Pixel))}}", "visibility": "public", "by": "admin",
              "at": "2026-05-01T09:00:00Z", "width": 1, "height": 1 }
            """)));
        Assert.Single((await admin.GetJsonAsync(Files))["items"]!.AsArray());

        var there = new Uri(new(admin.BaseAddress!, Files), answer.Headers.Location!);
        var content = await admin.GetAsync(there);
        Assert.Equal(Pictures.Pixel, await content.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", content.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "scan.png"), Disposition(content));
        Assert.Equal(["nosniff"], content.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], content.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal("inline", Disposition(await admin.GetAsync($"attachments/{id}?show=true")).Type);

        var removed = await admin.SendAsync("DELETE", $"attachments/{id}");
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.Empty((await admin.GetJsonAsync(Files))["items"]!.AsArray());
        await (await admin.GetAsync($"attachments/{id}")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task It_is_read_in_parts_and_not_again_where_it_is_known()
    {
        var text = Encoding.UTF8.GetBytes("one two three");
        var id = await AttachAsync(text, "attachment; filename=a.txt");

        using var part = new HttpRequestMessage(HttpMethod.Get, $"attachments/{id}") { Headers = { Range = new(4, 6) } };
        var partial = await admin.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal("two", await partial.Content.ReadAsStringAsync());

        using var known = new HttpRequestMessage(HttpMethod.Get, $"attachments/{id}");
        known.Headers.IfNoneMatch.Add((await admin.GetAsync($"attachments/{id}")).Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await admin.SendAsync(known)).StatusCode);
    }

    [Fact]
    public async Task A_picture_has_a_thumbnail_and_nothing_else_has()
    {
        var id = await AttachAsync(Pictures.Pixel, "attachment; filename=scan.png");
        var thumbnail = await admin.GetAsync($"attachments/{id}/thumbnail");

        Assert.Equal("image/webp", thumbnail.Content.Headers.ContentType!.MediaType);
        Assert.Equal("WEBP"u8.ToArray(), (await thumbnail.Content.ReadAsByteArrayAsync())[8..12]);
        Assert.Equal(["nosniff"], thumbnail.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["default-src 'none'; sandbox"], thumbnail.Headers.GetValues("Content-Security-Policy"));
        using var known = new HttpRequestMessage(HttpMethod.Get, $"attachments/{id}/thumbnail");
        known.Headers.IfNoneMatch.Add(thumbnail.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await admin.SendAsync(known)).StatusCode);

        var cut = await AttachAsync(Pictures.Pixel[..40], "attachment; filename=cut.png");
        await (await admin.GetAsync($"attachments/{cut}/thumbnail")).ProblemAsync(404, "notFound");
        var text = await AttachAsync([.. "text"u8], "attachment; filename=text.png");
        await (await admin.GetAsync($"attachments/{text}/thumbnail")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_form_carries_it_too_and_an_internal_one_is_for_readers_of_internal_comments()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("internal"), "visibility" }, { new ByteArrayContent([1, 2, 3]), "file", "secret.bin" },
        };
        var file = await (await admin.PostAsync(Files, form)).JsonAsync(HttpStatusCode.Created);
        Assert.Equal(("internal", "secret.bin"), ((string)file["visibility"]!, (string)file["name"]!));

        await desk.WriteAsync(new Storage.SaveUser(new() { Id = "ann", DisplayName = "Ann" }));
        await admin.SendAsync("PUT", "users/ann/roles", """{"roles":[{"role":"Requester"}]}""");
        var own = await (await desk.As("ann").SendAsync("POST", "tickets", """{"title":"Mine","project":"support"}"""))
            .JsonAsync(HttpStatusCode.Created);
        var path = $"tickets/{own["id"]}/attachments";
        var hers = await (await desk.As("ann").SendBytesAsync("POST", path, [1], "application/octet-stream"))
            .JsonAsync(HttpStatusCode.Created);
        var note = await (await admin.SendBytesAsync("POST", $"{path}?visibility=internal", Pictures.Pixel, "application/octet-stream"))
            .JsonAsync(HttpStatusCode.Created);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"attachments/{note["id"]}/thumbnail")).StatusCode);

        var shown = (await desk.As("ann").GetJsonAsync(path))["items"]!.AsArray();
        Assert.Equal([(string)hers["id"]!], shown.Select(one => (string)one!["id"]!));
        await (await desk.As("ann").GetAsync($"attachments/{note["id"]}")).ProblemAsync(404, "notFound");
        await (await desk.As("ann").GetAsync($"attachments/{note["id"]}/thumbnail")).ProblemAsync(404, "notFound");
        await (await desk.As("ann").SendAsync("DELETE", $"attachments/{note["id"]}")).ProblemAsync(404, "notFound");
        await (await desk.As("ann").SendBytesAsync("POST", $"{path}?visibility=internal", [3], "application/octet-stream"))
            .ProblemAsync(403, "forbidden");
        Assert.DoesNotContain(
            (string)note["hash"]!, await (await desk.As("ann").GetAsync($"tickets/{own["id"]}/history")).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await desk.As("ann").SendAsync("DELETE", $"attachments/{hers["id"]}")).StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_empty_or_a_program_is_refused_and_leaves_nothing()
    {
        var limits = desk.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AttachmentOptions>>().Value;
        limits.MostBytes = 10;
        Assert.Equal(["file"], await (await SendAsync(new byte[11], "")).RefusedFieldsAsync());
        Assert.Equal(["file"], await (await SendAsync([], "")).RefusedFieldsAsync());
        Assert.Equal(["file"], await (await SendAsync([.. "MZ"u8, 0, 1], "attachment; filename=holiday.png")).RefusedFieldsAsync());
        await AttachAsync(new byte[10], "");
        limits.MostBytesPerTicket = 19;
        Assert.Equal(["file"], await (await SendAsync(new byte[10], "")).RefusedFieldsAsync());
        Assert.Single((await admin.GetJsonAsync(Files))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_project_has_limits_of_its_own()
    {
        var limits = desk.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<AttachmentOptions>>().Value;
        limits.Projects["support"] = new() { MostBytes = 10, MostFiles = 2, RefusedMediaTypes = { "application/pdf" } };
        Assert.Equal(["file"], await (await SendAsync(new byte[11], "")).RefusedFieldsAsync());
        Assert.Equal(["file"], await (await SendAsync([.. "%PDF-1.7"u8], "")).RefusedFieldsAsync());
        await AttachAsync(new byte[10], "");
        await AttachAsync([1], "");
        Assert.Equal(["file"], await (await SendAsync([2], "")).RefusedFieldsAsync());

        limits.Projects.Clear();
        limits.Projects["elsewhere"] = new() { MostBytes = 1 };
        await AttachAsync([.. "%PDF-1.7 of more than ten bytes"u8], "");
    }

    [Fact]
    public async Task A_request_sent_again_attaches_once_and_another_file_by_the_same_key_is_refused()
    {
        var first = await SendAsync([1], "", ("Idempotency-Key", "k"));
        var second = await SendAsync([1], "", ("Idempotency-Key", "k"));

        Assert.True(JsonNode.DeepEquals(await first.JsonAsync(HttpStatusCode.Created), await second.JsonAsync(HttpStatusCode.Created)));
        Assert.Single((await admin.GetJsonAsync(Files))["items"]!.AsArray());
        Assert.False((await SendAsync([2], "", ("Idempotency-Key", "k"))).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_form_that_ends_early_is_refused_and_leaves_nothing()
    {
        var cut = Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf of");
        var answer = await admin.SendBytesAsync("POST", Files, cut, "multipart/form-data; boundary=b");
        Assert.Equal(["file"], await answer.RefusedFieldsAsync());
        Assert.Empty((await admin.GetJsonAsync(Files))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_export_says_which_files_there_are_and_whoever_has_the_vault_reads_them_after_an_import()
    {
        await AttachAsync([1, 2, 3], "attachment; filename=a.bin");
        var export = await admin.GetStringAsync("tickets/export?format=ndjson");
        // Somebody's own kind of files, or a version that is not read any more, stops nobody.
        var strange = export.Replace("\"hash\":\"", "\"hash\":\"../", StringComparison.Ordinal);
        await using var other = await TestDesk.StartAsync();
        var there = other.As(TestDesk.Admin);

        var report = await (await there.SendBytesAsync(
            "POST", "import?format=ndjson", Encoding.UTF8.GetBytes(export), "application/x-ndjson")).JsonAsync();
        Assert.Equal(1, (int)report["created"]!);
        var id = (long)(await there.GetJsonAsync("tickets"))["items"]![0]!["id"]!;
        var file = (await there.GetJsonAsync($"tickets/{id}/attachments"))["items"]!.AsArray().Single()!;
        Assert.Equal(("a.bin", 3), ((string)file["name"]!, (int)file["size"]!));
        await (await there.GetAsync($"attachments/{file["id"]}")).ProblemAsync(404, "notFound");
        await other.Services.GetRequiredService<IAttachmentVault>().SaveAsync(
            "default", new MemoryStream([1, 2, 3]), 3, CancellationToken.None);
        Assert.Equal([1, 2, 3], await there.GetByteArrayAsync($"attachments/{file["id"]}"));

        await using var third = await TestDesk.StartAsync();
        var elsewhere = third.As(TestDesk.Admin);
        await elsewhere.SendBytesAsync("POST", "import?format=ndjson", Encoding.UTF8.GetBytes(strange), "application/x-ndjson");
        foreach (var ticket in (await elsewhere.GetJsonAsync("tickets"))["items"]!.AsArray())
            Assert.Empty((await elsewhere.GetJsonAsync($"tickets/{ticket!["id"]}/attachments"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_zip_takes_the_files_along()
    {
        await AttachAsync([1, 2, 3], "attachment; filename=a.bin");
        var answer = await admin.GetAsync("tickets/export?format=zip");
        Assert.Equal(("attachment", "tickets.zip"), Disposition(answer));
        await using var other = await TestDesk.StartAsync();
        var there = other.As(TestDesk.Admin);

        var report = await (await there.SendBytesAsync(
            "POST", "import?format=zip", await answer.Content.ReadAsByteArrayAsync(), "application/zip")).JsonAsync();

        Assert.Equal((1, 0), ((int)report["created"]!, (int)report["rejectedTotal"]!));
        var id = (long)(await there.GetJsonAsync("tickets"))["items"]![0]!["id"]!;
        var file = (await there.GetJsonAsync($"tickets/{id}/attachments"))["items"]!.AsArray().Single()!;
        Assert.Equal([1, 2, 3], await there.GetByteArrayAsync($"attachments/{file["id"]}"));
    }

    private static (string? Type, string? Name) Disposition(HttpResponseMessage answer)
    {
        var disposition = answer.Content.Headers.ContentDisposition!;
        return (disposition.DispositionType, disposition.FileNameStar ?? disposition.FileName?.Trim('"'));
    }

    private async Task<string> AttachAsync(byte[] bytes, string disposition) =>
        (string)(await (await SendAsync(bytes, disposition)).JsonAsync(HttpStatusCode.Created))["id"]!;

    private Task<HttpResponseMessage> SendAsync(byte[] bytes, string disposition, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/octet-stream");
        if (disposition.Length > 0)
            content.Headers.ContentDisposition = ContentDispositionHeaderValue.Parse(disposition);
        var request = new HttpRequestMessage(HttpMethod.Post, Files) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return admin.SendAsync(request);
    }
}
