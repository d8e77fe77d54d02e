using Ticketing.UI.Browsers;

namespace Ticketing.UI.Stories;

/// <summary>A number in a text leads to its ticket, for those alone who see it.</summary>
public sealed class TicketNumberStory(HelpDesk helpDesk)
{
    [Fact]
    public async Task An_agent_follows_it_and_for_a_requester_who_does_not_see_the_other_ticket_it_is_a_number()
    {
        using var requester = await Desk.OpenAsync(helpDesk, "requester4");
        using var other = await Desk.OpenAsync(helpDesk, "requester1");
        var mine = await requester.FileAsync("Wabe lamp");
        var hidden = await other.FileAsync("Secret gimble");
        var also = await requester.FileAsync("Also wabe");
        using var manager = await Desk.OpenAsync(helpDesk, "manager2");
        await manager.CommentAsync(mine, $"The same as #{hidden} and #{also}.", "public");

        using var console = await helpDesk.SignInAsync("manager2");
        var seen = await console.GetStringAsync($"/tickets/{mine}", TestContext.Current.CancellationToken);
        Assert.Contains($"href=\"/tickets/{hidden}\" title=\"Secret gimble · To-Do\"", seen, StringComparison.Ordinal);
        using var portal = await helpDesk.SignInAsync("requester4");
        var read = await portal.GetStringAsync($"/tickets/portal/{mine}", TestContext.Current.CancellationToken);
        Assert.Contains(
            $"The same as #{hidden} and <a class=\"ticket-number\" href=\"/tickets/portal/{also}\"", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret gimble", read, StringComparison.Ordinal);
    }
}
