using System.Globalization;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack.Tests.Messages;

/// <summary>What people read.</summary>
public sealed class MessageTests
{
    [Fact]
    public async Task A_message_says_what_happened_and_what_the_ticket_is()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.OfKind("assigned", "en-GB"));

        Assert.Equal(
            [
                $"Ann Lee assigned the ticket to Ben Ito of the team First line · {OneInParis("en-GB")}", "#123 The printer is jammed",
                "Status: New", "Priority: High", "Requester: Ann Lee",
            ],
            Desk.LinesOf(post));
        Assert.Equal(
            "#123 The printer is jammed: Ann Lee assigned the ticket to Ben Ito of the team First line",
            post.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Whoever_reads_French_is_told_in_French()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.OfKind("assigned", "fr-FR"));

        Assert.Equal(
            [
                $"Ann Lee a attribué le ticket à Ben Ito de l’équipe First line · {OneInParis("fr-FR")}",
                "#123 The printer is jammed", "Statut\u00a0: New", "Priorité\u00a0: Haute", "Demandeur\u00a0: Ann Lee",
            ],
            Desk.LinesOf(post));
        Assert.Equal(["Ouvrir le ticket", "Choisir ce dont vous êtes informé"], ButtonsOf(post).Select(button => button.Label));
    }

    [Fact]
    public async Task The_title_and_the_buttons_are_links()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.OfKind("assigned", "en-GB"));

        var link = Assert.Single(Desk.PartsOf(post), part => part.GetProperty("type").GetString() == "link");
        Assert.Equal("https://desk.example.org/tickets/123", link.GetProperty("url").GetString());
        Assert.Equal(
            [
                ("Open the ticket", "https://desk.example.org/tickets/123"),
                ("Choose what you are told", "https://desk.example.org/profile"),
            ],
            ButtonsOf(post));
    }

    [Fact]
    public async Task What_was_written_stays_in_the_help_desk()
    {
        await using var desk = await Desk.OpenAsync();

        var post = await desk.PostAsync(Samples.OfKind("mentioned", "en-GB"));

        Assert.DoesNotContain("have a look", post.GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("Ann Lee added an internal note", Desk.LinesOf(post)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_things_that_happened_the_first_are_told()
    {
        await using var desk = await Desk.OpenAsync();
        var many = Enumerable.Repeat(((TicketEvent)new PriorityChanged(Priority.Urgent), (string?)null), 8).ToArray();

        var post = await desk.PostAsync(Samples.Of(NotificationKind.Changed, NotificationReason.Watcher, events: many));

        var lines = Desk.LinesOf(post);
        Assert.All(lines[..5], line => Assert.StartsWith("Ann Lee set the priority to Urgent", line, StringComparison.Ordinal));
        Assert.Equal("More happened: the ticket has it all.", lines[5]);
    }

    [Theory]
    [InlineData("filed")]
    [InlineData("assigned")]
    [InlineData("mentioned")]
    [InlineData("commented")]
    [InlineData("statusChanged")]
    [InlineData("changed")]
    public async Task Each_kind_can_be_told(string kind)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.True(Desk.LinesOf(await desk.PostAsync(Samples.OfKind(kind, "en-GB"))).Length >= 5);
    }

    // How a time is written, each machine's data of languages say anew.
    private static string OneInParis(string culture) =>
        new DateTime(2026, 11, 30, 13, 0, 0).ToString("f", CultureInfo.GetCultureInfo(culture));

    private static List<(string? Label, string? Link)> ButtonsOf(JsonElement post) =>
    [
        .. post.GetProperty("blocks")[1].GetProperty("elements").EnumerateArray().Select(button => (
            button.GetProperty("text").GetProperty("text").GetString(), button.GetProperty("url").GetString())),
    ];
}
