using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Portal;

/// <summary>The portal where there is much of something, and where there is little.</summary>
public sealed class PortalPagesTests(PlainHost plain)
{
    private static readonly Caller Zoe = new("zoe");
    private static readonly Caller Collector = new("collector");

    private readonly OtherHost host = plain.Host;

    [Fact]
    public async Task With_one_project_and_one_category_there_is_nothing_to_choose()
    {
        using var client = host.As(Zoe.UserId);

        var page = await client.GetStringAsync("/tickets/portal/new");

        Assert.DoesNotContain("<select", page, StringComparison.Ordinal);
        Assert.Contains("name=\"project\" value=\"support\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_projects_one_is_chosen_first()
    {
        await using var host = await OtherHost.StartAsync();
        for (var i = 0; i < 9; i++)
            await host.Services.GetRequiredService<ProjectDesk>().SaveAsync(
                new(OtherHost.Admin), new($"p-{i}", $"Project {i}"), CancellationToken.None);
        using var client = host.As(Zoe.UserId);

        var choice = await client.GetStringAsync("/tickets/portal/new");
        var form = await client.GetStringAsync("/tickets/portal/new?project=p-7");

        Assert.Contains("Where does it belong?", choice, StringComparison.Ordinal);
        Assert.Contains("/tickets/portal/new?project=p-7", PageLinks.In(choice));
        Assert.Contains("name=\"project\" value=\"p-7\"", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_conversation_is_read_in_stretches_and_none_of_it_is_left_out()
    {
        var desk = host.Services.GetRequiredService<TicketDesk>();
        var id = (await desk.CreateAsync(Zoe, new() { Title = "Much to say" })).Id;
        for (var i = 0; i < 205; i++)
            await desk.ExecuteAsync(i % 2 == 0 ? Zoe : new(OtherHost.Admin), id, new AddComment($"word-{i:000}", CommentVisibility.Public));
        using var client = host.As(Zoe.UserId);

        var first = await client.GetStringAsync($"/tickets/portal/{id.Value}");
        var rest = await client.GetStringAsync(PageLinks.In(first).Single(link => link.Contains("?after=", StringComparison.Ordinal)));

        Assert.All(
            Enumerable.Range(0, 205),
            i => Assert.Single(new[] { first, rest }, page => page.Contains($"word-{i:000}", StringComparison.Ordinal)));
        Assert.DoesNotContain(PageLinks.In(rest), link => link.Contains("?after=", StringComparison.Ordinal));
        Assert.DoesNotContain(OtherHost.Admin, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var i = 0; i < 25; i++)
            await host.Services.GetRequiredService<TicketDesk>().CreateAsync(Collector, new() { Title = $"Ticket {i:00}" });
        using var client = host.As(Collector.UserId);

        var first = await client.GetStringAsync("/tickets/portal?state=open");
        var second = await client.GetStringAsync(PageLinks.In(first).Single(link => link.Contains("cursor=", StringComparison.Ordinal)));

        Assert.All(
            Enumerable.Range(0, 25),
            i => Assert.Single(new[] { first, second }, page => page.Contains($"Ticket {i:00}", StringComparison.Ordinal)));
        Assert.Contains(
            "state=open", PageLinks.In(second).Single(link => link.Contains("cursor=", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is:open OR requester:admin")]
    [InlineData("-printer")]
    [InlineData("\"")]
    [InlineData("((((")]
    [InlineData("sort:priority")]
    [InlineData("OR")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Whatever_is_looked_for_is_words(string words)
    {
        await host.FileAsync("The administrator's own");
        await host.Services.GetRequiredService<TicketDesk>().CreateAsync(Zoe, new() { Title = "Printer jams" });
        using var client = host.As(Zoe.UserId);

        var answer = await client.GetAsync($"/tickets/portal?q={Uri.EscapeDataString(words)}");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("own</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_no_ticket_of_ones_own_is_looked_for_as_a_word()
    {
        var desk = host.Services.GetRequiredService<TicketDesk>();
        var id = (await desk.CreateAsync(Zoe, new() { Title = "Error 404404 of the printer" })).Id.Value;
        using var client = host.As(Zoe.UserId);

        var found = await client.GetStringAsync("/tickets/portal?q=404404");
        using var missing = await client.GetAsync("/tickets/portal?q=404405");

        Assert.Contains($"/tickets/portal/{id}", PageLinks.In(found));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Theory]
    [InlineData("नेटवर्क काम नहीं कर रहा है", "नेटवर्क", "नेटव")]
    [InlineData("re\u0301seau pre\u0301fe\u0301re\u0301 e\u0301tendu", "pre\u0301fe\u0301re\u0301", "pre\u0301fe\u0301")]
    [InlineData("الطَّابِعَةُ لا تعمل", "الطَّابِعَةُ", "الطَّابِ")]
    [InlineData("\U00010330\U00010331\U00010332 inscription", "\U00010330\U00010331\U00010332", "\U00010330\U00010331")]
    [InlineData("docu\u00ADmen\u00ADta\u00ADtion", "docu\u00ADmen\u00ADta\u00ADtion", "docu\u00ADmen\u00ADta")]
    [InlineData("m² of carpet", "m²", "m²")]
    [InlineData("\U0001F469\u200D\U0001F469 emojional", "\U0001F469\u200D\U0001F469 emojional", "\U0001F469\u200D\U0001F469 emoj")]
    [InlineData("எதிர்பாராத பிழை", "எதிர்பாராத", "எதிர்பார")]
    public async Task Words_of_every_script_are_found_in_the_portal_the_palette_and_as_similar(string title, string words, string beginning)
    {
        var id = (await host.Services.GetRequiredService<TicketDesk>().CreateAsync(Zoe, new() { Title = title })).Id.Value;
        using var client = host.As(Zoe.UserId);

        var portal = await client.GetStringAsync($"/tickets/portal?q={Uri.EscapeDataString(words)}");
        var palette = await client.GetStringAsync($"/tickets/palette/results?q={Uri.EscapeDataString(beginning)}");
        var similar = await client.GetStringAsync($"/tickets/portal/new/similar?title={Uri.EscapeDataString(title)}");

        Assert.Contains($"/tickets/portal/{id}", PageLinks.In(portal));
        Assert.Contains($"/tickets/{id}", PageLinks.In(palette));
        Assert.Contains($"/tickets/portal/{id}", PageLinks.In(similar));
    }

    [Theory]
    [InlineData("/tickets/portal?cursor=nonsense")]
    [InlineData("/tickets/portal?tab=organisation")]
    [InlineData("/tickets/portal?state=nonsense")]
    [InlineData("/tickets/portal/99999999999999999999")]
    [InlineData("/tickets/portal/1?after=-5")]
    [InlineData("/tickets/portal/1?after=nonsense")]
    [InlineData("/tickets/dashboard?project=nonsense%22&days=-1")]
    [InlineData("/tickets/dashboard?days=x")]
    [InlineData("/tickets/profile?saved=x")]
    public async Task An_address_that_somebody_made_up_is_no_fault(string address)
    {
        using var client = host.As(Zoe.UserId);

        Assert.InRange((int)(await client.GetAsync(address)).StatusCode, 200, 499);
    }
}
