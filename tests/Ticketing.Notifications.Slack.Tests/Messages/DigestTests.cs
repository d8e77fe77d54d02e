using System.Text.Json;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Slack.Tests.Messages;

public sealed class DigestTests
{
    [Fact]
    public async Task A_digest_is_one_message_with_a_block_for_each_ticket_and_in_no_thread()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.PostAsync(Samples.OfKind("assigned", "en-GB"));

        var post = await PostAsync(desk, Samples.Digest("en-GB"));

        Assert.False(post.TryGetProperty("thread_ts", out _));
        var blocks = post.GetProperty("blocks").EnumerateArray().ToList();
        Assert.Equal(["rich_text", "rich_text", "rich_text", "actions"], blocks.Select(block => block.GetProperty("type").GetString()));
        Assert.Equal("#123 The printer is jammed", LinesOf(blocks[0])[0]);
        Assert.StartsWith("Ann Lee replied · ", LinesOf(blocks[0])[1], StringComparison.Ordinal);
        Assert.StartsWith("Ann Lee changed the status from New to In progress · ", LinesOf(blocks[0])[2], StringComparison.Ordinal);
        Assert.Equal("#124 No screen in <12>", LinesOf(blocks[1])[0]);
        Assert.Equal(["There were 4 more before that."], LinesOf(blocks[2]));
        Assert.Equal("#123 The printer is jammed, #124 No screen in &lt;12&gt;", post.GetProperty("text").GetString());
        Assert.DoesNotContain("have a look", post.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_digest_has_no_more_blocks_than_Slack_takes()
    {
        await using var desk = await Desk.OpenAsync();
        var digest = Samples.Digest("fr-FR");
        var many = Enumerable.Range(1, NotificationDigest.MostItems)
            .Select(at => digest.Items[0] with { Ticket = digest.Items[0].Ticket with { Id = new(at) } });

        var post = await PostAsync(desk, digest with { Items = [.. many] });

        Assert.Equal(NotificationDigest.MostItems + 2, post.GetProperty("blocks").GetArrayLength());
    }

    private static async Task<JsonElement> PostAsync(Desk desk, NotificationDigest digest)
    {
        var told = await ((IDigestNotifier)desk.Notifier).NotifyAsync(digest, TestContext.Current.CancellationToken);
        Assert.Equal(DeliveryResult.Delivered, told.Result);
        return desk.Slack.Posted.Last();
    }

    private static string[] LinesOf(JsonElement block)
    {
        var parts = block.GetProperty("elements")[0].GetProperty("elements").EnumerateArray();
        return string.Concat(parts.Select(part => part.GetProperty("text").GetString())).Split('\n');
    }
}
