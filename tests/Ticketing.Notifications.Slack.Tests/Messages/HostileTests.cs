using System.Globalization;
using System.Text.Json;
using Ticketing.Notifications.Slack.Messages;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack.Tests.Messages;

/// <summary>What people call themselves and their tickets calls nobody, leads nowhere, and looks like nothing else.</summary>
public sealed class HostileTests
{
    private static readonly string[] Nasty =
    [
        "<!channel>", "<!here|here>", "<@U0ANN>", "<#C0ALL>", "<!subteam^S1>", "<https://evil.example|#124 Mend it>", "@channel @here",
        "`code` ```more```", "*bold* _italic_ ~struck~", "&lt;!channel&gt;", "> quoted", "\u202Etxt.exe", "\u2066a\u2069",
        "a\r\n\n<!channel>", "a\0b", "\ud800", new string('<', 300), new string('&', 300), "", "\t", ":tada:",
    ];

    [Fact]
    public async Task Naughty_names_and_titles_stay_what_they_are()
    {
        await using var desk = await Desk.OpenAsync();
        var composer = desk.Get<MessageComposer>();
        var naughty = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(PathOf("blns.json")))!;
        var scripts = await File.ReadAllLinesAsync(PathOf("script-vectors.txt"));
        Assert.True(naughty.Length > 400 && scripts.Length > 60);

        foreach (var text in Nasty.Concat(naughty).Concat(scripts))
        {
            var sample = Samples.Of(
                NotificationKind.Changed, NotificationReason.Watcher, title: text, by: text, events: [(new TitleChanged(text), null)]);
            var names = sample.Names with { People = sample.Names.People.SetItem("ann", text) };
            var message = composer.Compose(sample with { Names = names }, "U0BEN", null);

            AssertHarmless(message);
        }
    }

    [Theory]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<@U0ANN> & co", "&lt;@U0ANN&gt; &amp; co")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("<https://evil.example|a>", "&lt;https://evil.example|a&gt;")]
    [InlineData("a\u202Eb\u200Fc", "abc")]
    public async Task A_title_is_escaped_where_Slack_looks_for_marks_and_nowhere_else(string title, string escaped)
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.Of(NotificationKind.Filed, NotificationReason.Team, title: title));

        Assert.StartsWith($"#123 {escaped}: ", post.GetProperty("text").GetString(), StringComparison.Ordinal);
        var shown = title.Replace("\u202E", "", StringComparison.Ordinal).Replace("\u200F", "", StringComparison.Ordinal);
        Assert.Equal($"#123 {shown}", Desk.LinesOf(post)[1]);
        Assert.Equal(("none", false, false), (
            post.GetProperty("parse").GetString(), post.GetProperty("mrkdwn").GetBoolean(), post.GetProperty("link_names").GetBoolean()));
    }

    [Fact]
    public async Task No_message_is_longer_than_Slack_takes()
    {
        await using var desk = await Desk.OpenAsync();
        var (name, title) = (new string('&', 200), new string('<', 300));
        var sample = Samples.Of(
            NotificationKind.Changed, NotificationReason.Watcher, title: title, by: name,
            events: [.. Enumerable.Repeat(((TicketEvent)new TitleChanged(title), (string?)null), 100)]);

        AssertHarmless(desk.Get<MessageComposer>().Compose(sample, "U0BEN", null));
    }

    private static void AssertHarmless(SlackMessage message)
    {
        Assert.InRange(message.Text.Length, 1, 4_000);
        Assert.DoesNotContain(message.Text, character => character is '<' or '>' || IsUnseen(character));
        Assert.DoesNotContain("&", message.Text.Replace("&amp;", "").Replace("&lt;", "").Replace("&gt;", ""), StringComparison.Ordinal);
        var block = message.Blocks[0];
        Assert.Equal("rich_text", block.GetProperty("type").GetString());
        Assert.InRange(message.Blocks.GetRawText().Length, 1, 40_000);
        var section = Assert.Single(block.GetProperty("elements").EnumerateArray());
        Assert.Equal("rich_text_section", section.GetProperty("type").GetString());
        foreach (var part in section.GetProperty("elements").EnumerateArray())
        {
            var text = part.GetProperty("text").GetString()!;
            Assert.InRange(text.Length, 1, 500);
            Assert.True(text == "\n" || !text.Any(IsUnseen), text);
            Assert.True(part.GetProperty("type").GetString() switch
            {
                "text" => true,
                "link" => part.GetProperty("url").GetString() == "https://desk.example.org/tickets/123",
                _ => false,
            });
        }
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "TestData", file);

    private static bool IsUnseen(char character) =>
        char.IsControl(character) || (character is not ('\u200C' or '\u200D')
            && char.GetUnicodeCategory(character) is UnicodeCategory.Format);
}
