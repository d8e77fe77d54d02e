using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Requests;

public sealed class PreconditionTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        admin = desk.As(TestDesk.Admin);
        await desk.FileAsync();
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    public static TheoryData<string, string, string?> Changes => new()
    {
        { "PATCH", "tickets/1", """{"title":"b"}""" },
        { "POST", "tickets/1/transitions", """{"trigger":"start"}""" },
        { "PUT", "tickets/1/assignee", """{"assignee":"admin"}""" },
        { "DELETE", "tickets/1/assignee", null },
        { "POST", "tickets/1/assignee/take", null },
        { "POST", "tickets/1/comments", """{"body":"b","visibility":"public"}""" },
        { "PUT", "tickets/1/access-keys", """{"accessKeys":["k"]}""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_meant_for_another_version_is_refused_and_nothing_is_written(string method, string path, string? json)
    {
        await (await admin.SendAsync(method, path, json, ("If-Match", "\"7\""))).ProblemAsync(412, "stale");

        Assert.Equal("\"1\"", (await admin.GetAsync("tickets/1")).Headers.ETag?.Tag);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_meant_for_this_version_or_any_is_made(string method, string path, string? json)
    {
        foreach (var tag in new[] { "\"1\"", "*" })
        {
            var own = path.Replace("1", $"{await desk.FileAsync()}", StringComparison.Ordinal);
            Assert.True((await admin.SendAsync(method, own, json, ("If-Match", tag))).IsSuccessStatusCode);
        }
    }

    [Theory]
    [InlineData("1")]
    [InlineData("W/\"1\"")]
    [InlineData("\"one\"")]
    [InlineData("\"1\", \"2\"")]
    [InlineData("\"")]
    [InlineData("\"-1\"")]
    public async Task A_malformed_If_Match_is_refused_by_name(string tag)
    {
        var response = await admin.SendAsync("PATCH", "tickets/1", """{"title":"b"}""", ("If-Match", tag));

        Assert.Equal(["If-Match"], await response.RefusedFieldsAsync());
    }

    [Fact]
    public async Task A_version_beyond_all_is_stale_and_not_malformed() =>
        await (await admin.SendAsync("PATCH", "tickets/1", """{"title":"b"}""", ("If-Match", "\"99999999999\"")))
            .ProblemAsync(412, "stale");

    [Fact]
    public async Task The_answer_to_a_change_carries_the_new_version()
    {
        var response = await admin.SendAsync("PATCH", "tickets/1", """{"title":"b","priority":"urgent"}""", ("If-Match", "\"1\""));

        var ticket = await response.JsonAsync();
        Assert.Equal($"\"{ticket["version"]}\"", response.Headers.ETag?.Tag);
        Assert.Equal("b", ticket["title"]!.GetValue<string>());
        Assert.Equal("urgent", ticket["priority"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"3\", \"1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"2\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task What_the_client_has_already_is_not_sent_again(string tag, HttpStatusCode expected)
    {
        var response = await admin.SendAsync("GET", "tickets/1", null, ("If-None-Match", tag));

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Two_who_know_the_same_version_do_not_overwrite_each_other()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            admin.SendAsync("PATCH", "tickets/1", $$"""{"title":"by {{i}}"}""", ("If-Match", "\"1\""))));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.All(
            answers.Where(answer => !answer.IsSuccessStatusCode),
            answer => Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode));
    }

    [Fact]
    public async Task Without_a_version_everybodys_change_is_made()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            admin.SendAsync("POST", "tickets/1/comments", $$"""{"body":"{{i}}","visibility":"public"}""")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(6, (await admin.GetJsonAsync("tickets/1/comments"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Many_who_name_no_version_are_not_refused_because_of_each_other()
    {
        const int people = 16, comments = 8;

        var answers = await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(async () =>
        {
            var own = new List<HttpStatusCode>();
            for (var i = 0; i < comments; i++)
            {
                var comment = $$"""{"body":"{{person}} {{i}}","visibility":"public"}""";
                own.Add((await admin.SendAsync("POST", "tickets/1/comments", comment)).StatusCode);
            }

            return own;
        })));

        Assert.All(answers.SelectMany(own => own), status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.Equal(people * comments, (await admin.GetJsonAsync("tickets/1/comments?limit=400"))["items"]!.AsArray().Count);
    }
}
