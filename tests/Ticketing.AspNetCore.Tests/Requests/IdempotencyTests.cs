using System.Net;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private static readonly (string, string) Key = ("Idempotency-Key", "k-1");

    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task The_same_ticket_sent_again_is_answered_alike_and_filed_once()
    {
        var first = await admin.SendAsync("POST", "tickets", """{"title":"a"}""", Key);
        var second = await admin.SendAsync("POST", "tickets", """{"title":"a"}""", Key);

        Assert.Equal(
            (await first.JsonAsync(HttpStatusCode.Created)).ToJsonString(),
            (await second.JsonAsync(HttpStatusCode.Created)).ToJsonString());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(1, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("tickets/1/comments", """{"body":"b","visibility":"public"}""")]
    [InlineData("tickets/1/transitions", """{"trigger":"start"}""")]
    [InlineData("tickets/1/assignee/take", null)]
    public async Task A_command_sent_again_is_carried_out_once(string path, string? json)
    {
        await desk.FileAsync();

        var first = await admin.SendAsync("POST", path, json, Key, ("If-Match", "\"1\""));
        var second = await admin.SendAsync("POST", path, json, Key, ("If-Match", "\"1\""));

        Assert.True(JsonNode.DeepEquals(await first.JsonAsync(first.StatusCode), await second.JsonAsync(first.StatusCode)));
        Assert.True(first.IsSuccessStatusCode);
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        Assert.Equal(2, (await admin.GetJsonAsync("tickets/1"))["version"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("tickets", """{"title":"b"}""")]
    [InlineData("tickets/1/comments", """{"title":"a"}""")]
    [InlineData("tickets/1/assignee/take", null)]
    public async Task The_same_key_with_another_request_is_refused_by_name(string path, string? json)
    {
        await admin.SendAsync("POST", "tickets", """{"title":"a"}""", Key);
        var body = path.EndsWith("comments", StringComparison.Ordinal) ? """{"body":"a","visibility":"public"}""" : json;

        var response = await admin.SendAsync("POST", path, body, Key);

        Assert.Equal(["Idempotency-Key"], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task Nobody_meets_another_persons_key()
    {
        await admin.SendAsync("POST", "tickets", """{"title":"a"}""", Key);

        var response = await desk.As("somebody").SendAsync("POST", "tickets", """{"title":"b"}""", Key);

        Assert.Equal("b", (await response.JsonAsync(HttpStatusCode.Created))["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused_by_name()
    {
        var response = await admin.SendAsync("POST", "tickets", """{"title":"a"}""", ("Idempotency-Key", new string('k', 201)));

        Assert.Equal(["Idempotency-Key"], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_repetition_at_the_same_time_files_one_ticket()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => admin.SendAsync("POST", "tickets", """{"title":"a"}""", Key)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, (await admin.GetJsonAsync("tickets"))["total"]!.GetValue<int>());
    }
}
