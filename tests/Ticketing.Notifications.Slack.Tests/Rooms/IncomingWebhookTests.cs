using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Dispatch;
using Ticketing.Notifications.Slack.Tests.Api;
using Ticketing.Notifications.Slack.Webhooks;

namespace Ticketing.Notifications.Slack.Tests.Rooms;

/// <summary>Rooms that are told by incoming webhooks.</summary>
public sealed class IncomingWebhookTests
{
    private const string Secret = "T0/B0/xyzzy";

    [Fact]
    public async Task Slack_takes_blocks()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await PostAsync(desk, "slackWebhook", "filed");

        Assert.StartsWith("#123 The printer is jammed: Ann Lee ", post.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Status: New", Desk.LinesOf(post));
        Assert.False(post.TryGetProperty("channel", out _));
    }

    [Fact]
    public async Task Teams_takes_an_adaptive_card_of_runs_of_plain_text()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await PostAsync(desk, "teams", "filed", title: "**bold** [a](https://evil.example) <at>all</at>");

        var card = post.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
        Assert.All(
            card.GetProperty("body").EnumerateArray(), line => Assert.Equal("RichTextBlock", line.GetProperty("type").GetString()));
        Assert.Contains("#123 **bold** [a](https://evil.example) <at>all</at>", TextOf(card), StringComparison.Ordinal);
        var open = Assert.Single(card.GetProperty("actions").EnumerateArray());
        Assert.Equal("https://desk.example.org/tickets/123", open.GetProperty("url").GetString());
    }

    [Fact]
    public async Task Mattermost_takes_Markdown_in_which_nobody_is_called_and_nothing_is_marked()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await PostAsync(desk, "mattermost", "filed", title: "@channel **now** [a](https://evil.example) `x`");

        var text = post.GetProperty("text").GetString()!;
        Assert.DoesNotContain("@channel", text, StringComparison.Ordinal);
        Assert.Contains(
            @"**[\#123 @" + '\u2060' + @"channel \*\*now\*\* \[a\]\(https\://evil\.example\) \`x\`]" +
            "(<https://desk.example.org/tickets/123>)**",
            text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slackWebhook")]
    [InlineData("teams")]
    [InlineData("mattermost")]
    public async Task What_was_written_stays_in_the_help_desk(string form)
    {
        await using var desk = await Desk.OpenAsync();

        var post = await PostAsync(desk, form, "commented");

        Assert.DoesNotContain(Samples.Comment, post.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("again", post.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(404, DeliveryResult.Rejected)]
    [InlineData(403, DeliveryResult.Rejected)]
    [InlineData(410, DeliveryResult.Rejected)]
    [InlineData(302, DeliveryResult.Rejected)]
    [InlineData(408, DeliveryResult.Again)]
    [InlineData(500, DeliveryResult.Again)]
    [InlineData(503, DeliveryResult.Again)]
    public async Task What_it_answers_decides_whether_it_is_tried_again(int status, DeliveryResult result)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Fail(status);

        var delivery = await TellAsync(desk, "slackWebhook", "filed");

        Assert.Equal((result, $"The webhook answered with HTTP {status}.", 1), (delivery.Result, delivery.Reason, desk.Slack.Calls.Count));
    }

    [Fact]
    public async Task When_it_has_no_time_it_is_tried_again_when_it_has()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Slack.Fail(429, "30");

        var delivery = await TellAsync(desk, "mattermost", "filed");

        Assert.Equal((DeliveryResult.Again, Samples.Noon.AddSeconds(30)), (delivery.Result, delivery.At!.Value));
    }

    [Fact]
    public async Task The_address_is_in_no_log_and_in_no_reason()
    {
        using var log = new WrittenLog();
        await using var desk = await Desk.OpenAsync(
            more: services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await TellAsync(desk, "slackWebhook", "filed");
        desk.Slack.Fail(404);
        var refused = await TellAsync(desk, "slackWebhook", "filed");
        await desk.Slack.DisposeAsync();
        var away = await TellAsync(desk, "slackWebhook", "filed");

        Assert.Equal("The webhook could not be reached: ConnectionError.", away.Reason);
        Assert.DoesNotContain(
            log.Lines.Append(refused.Reason).Append(away.Reason),
            line => line!.Contains("xyzzy", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("https://hooks.slack.com/services/T0/B0/x", true)]
    [InlineData("https://prod-12.westeurope.logic.azure.com:443/workflows/x?sig=y", true)]
    [InlineData("https://default0.e8.environment.api.powerplatform.com/powerautomate/x", true)]
    [InlineData("https://chat.example.com:8443/hooks/x", true)]
    [InlineData("https://CHAT.example.com:8443/hooks/x", true)]
    [InlineData("https://chat.example.com/hooks/x", false)]
    [InlineData("https://hooks.slack.com:8443/services/x", false)]
    [InlineData("http://hooks.slack.com/services/T0/B0/x", false)]
    [InlineData("https://hooks.slack.com@evil.example/x", false)]
    [InlineData("https://hooks.slack.com.evil.example/x", false)]
    [InlineData("https://evillogic.azure.com/x", false)]
    [InlineData("https://logic.azure.com/x", false)]
    [InlineData("https://169.254.169.254/latest", false)]
    [InlineData("https://localhost/x", false)]
    [InlineData("http://127.0.0.1:1/x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/services/x", false)]
    public async Task Only_hosts_that_the_host_names_are_written_to(string address, bool isOne)
    {
        await using var desk = await Desk.OpenAsync(
            more: services => services.Configure<IncomingWebhookOptions>(o => o.Hosts.Add("chat.example.com:8443")));

        Assert.Equal(isOne, desk.Form("teams").Takes(address));
    }

    [Theory]
    [InlineData("*.com")]
    [InlineData("*")]
    [InlineData("https://chat.example.com")]
    [InlineData("chat.example.com/hooks")]
    [InlineData("a@chat.example.com")]
    [InlineData("")]
    public void A_host_that_says_too_much_stops_the_start(string host)
    {
        using var services = new ServiceCollection()
            .AddTicketing(t => t.AddIncomingWebhooks(o => o.Hosts.Add(host)))
            .BuildServiceProvider();

        var fault = Assert.Throws<OptionsValidationException>(
            () => services.GetRequiredService<IOptions<IncomingWebhookOptions>>().Value);

        Assert.Contains("Ticketing:IncomingWebhooks:Hosts", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_of_the_configuration_are_added_to_those_of_Slack_and_Teams()
    {
        var set = new Dictionary<string, string?> { ["Ticketing:IncomingWebhooks:Hosts:0"] = "chat.example.com" };
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(set).Build())
            .AddTicketing(t => t.AddIncomingWebhooks())
            .BuildServiceProvider();

        Assert.Equal(
            ["hooks.slack.com", "*.logic.azure.com", "*.api.powerplatform.com", "chat.example.com"],
            services.GetRequiredService<IOptions<IncomingWebhookOptions>>().Value.Hosts);
    }

    private static string TextOf(JsonElement card) => string.Join('\n', card.GetProperty("body").EnumerateArray().Select(line =>
        string.Concat(line.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString()))));

    private static async Task<JsonElement> PostAsync(Desk desk, string form, string kind, string? title = null)
    {
        Assert.Equal(DeliveryResult.Delivered, (await TellAsync(desk, form, kind, title)).Result);
        return desk.Slack.Posted.Last();
    }

    private static Task<Delivery> TellAsync(Desk desk, string form, string kind, string? title = null) => desk.Form(form).NotifyAsync(
        SlackRoomTests.ToRoom(kind, title: title), $"http://{desk.Slack.Address.Authority}/services/{Secret}",
        TestContext.Current.CancellationToken);
}
