using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>What colleagues say to each other is nothing to the requester, and changes nothing for him.</summary>
public sealed class InternalTalkTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;
    private HttpClient rita = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.WriteAsync(new SaveUser(new() { Id = "rita", DisplayName = "Rita" }));
        (admin, rita) = (desk.As(TestDesk.Admin), desk.As("rita"));
        await desk.FileAsync(new CreateTicket { Title = "Printer jams", Requester = "rita" });
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task What_the_requester_has_is_still_the_newest_and_what_colleagues_have_is_not()
    {
        var (his, theirs) = ((await rita.GetAsync("tickets/1")).Headers.ETag!.Tag, (await admin.GetAsync("tickets/1")).Headers.ETag!.Tag);

        await TalkAsync("She is difficult.");

        Assert.Equal(HttpStatusCode.NotModified, (await rita.SendAsync("GET", "tickets/1", null, ("If-None-Match", his))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.SendAsync("GET", "tickets/1", null, ("If-None-Match", theirs))).StatusCode);
        Assert.Equal(
            HttpStatusCode.OK, (await rita.SendAsync("PATCH", "tickets/1", """{"title":"It still jams"}""", ("If-Match", his))).StatusCode);
        await (await admin.SendAsync("PATCH", "tickets/1", """{"title":"no"}""", ("If-Match", theirs))).ProblemAsync(412, "stale");
    }

    [Fact]
    public async Task A_reason_is_in_the_history_of_colleagues_alone_and_the_numbers_of_the_requester_have_no_gap()
    {
        await TalkAsync("She is difficult.");
        await admin.SendAsync("PUT", "tickets/1/assignee", """{"assignee":"admin","why":"Knows her."}""");
        await TalkAsync("She is.");
        var said = await rita.SendAsync("POST", "tickets/1/comments", """{"body":"Any news?","visibility":"public"}""");

        Assert.Equal(3, (await said.JsonAsync(HttpStatusCode.Created))["number"]!.GetValue<int>());
        Assert.EndsWith("comments?after=2&limit=1", said.Headers.Location!.ToString(), StringComparison.Ordinal);
        var (his, theirs) = (await HistoryAsync(rita), await HistoryAsync(admin));
        Assert.Equal([1, 2, 3], his.Select(item => item!["version"]!.GetValue<int>()));
        Assert.Equal([1, 2, 3, 4, 5], theirs.Select(item => item!["version"]!.GetValue<int>()));
        Assert.Null(his[1]!["data"]!["why"]);
        Assert.Equal("Knows her.", theirs[2]!["data"]!["why"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_change_on_the_version_that_is_read_is_made_while_colleagues_talk()
    {
        for (var round = 1; round <= 10; round++)
        {
            var talk = Enumerable.Range(0, 4).Select(_ => (Task)Task.Run(() => TalkAsync("between us")));
            var change = Task.Run(
                () => rita.SendAsync("PATCH", "tickets/1", $$"""{"title":"Round {{round}}"}""", ("If-Match", $"\"{round}\"")));

            await Task.WhenAll(talk.Append(change));

            Assert.Equal(round + 1, (await (await change).JsonAsync())["version"]!.GetValue<int>());
        }
    }

    // By the desk: what the answer is to who talks is another matter.
    private Task<CommandOutcome> TalkAsync(string words) => desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(
        new(TestDesk.Admin), new(1), new AddComment(words, CommentVisibility.Internal));

    private static async Task<JsonArray> HistoryAsync(HttpClient client) =>
        (await client.GetJsonAsync("tickets/1/history"))["items"]!.AsArray();
}
