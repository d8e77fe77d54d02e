using System.Globalization;
using Ticketing.Commands;

namespace Ticketing.UI.Console;

/// <summary>Where the directory has more than a page of it, everything keeps its name and is found.</summary>
public sealed class LargeDirectoryTests
{
    [Fact]
    public async Task Organisations_are_called_by_their_names()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        await host.People.SaveOrganisationAsync(SmallHost.Boss, new("acme", "Acme Limited"), token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "rita", DisplayName = "Rita", Organisation = "acme" }, token);
        var filing = new CreateTicket { Title = "No sound", Requester = "rita" };
        var id = (await host.Desk.CreateAsync(SmallHost.Boss, filing, cancellationToken: token)).Id;

        Assert.Contains(">Acme Limited<", await host.Open("boss").GetAsync($"/{id.Value}"), StringComparison.Ordinal);
        Assert.Contains("Acme Limited", await host.Open("rita").GetAsync("/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_beyond_the_first_page_is_named_and_found()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        for (var i = 0; i < 210; i++)
            await host.People.SaveTeamAsync(
                SmallHost.Boss,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"branch-{i:000}"),
                    string.Create(CultureInfo.InvariantCulture, $"Branch {i:000}")),
                token);
        await host.People.SaveTeamAsync(SmallHost.Boss, new("zoo", "Zoological garden"), token);
        var filing = new CreateTicket { Title = "No sound", Team = "zoo" };
        var id = (await host.Desk.CreateAsync(SmallHost.Boss, filing, cancellationToken: token)).Id.Value;
        var boss = host.Open("boss");

        Assert.Contains("Zoological garden", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.Contains("Type to find", await boss.GetAsync($"/choose/team?ticket={id}:1"), StringComparison.Ordinal);
        var found = await boss.GetAsync($"/choose/team?ticket={id}:1&q=branch+209");
        Assert.Contains("value=\"branch-209\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"branch-208\"", found, StringComparison.Ordinal);
        Assert.Contains("value=\"zoo\"", await boss.GetAsync("/admin/users/edit?id=ann"), StringComparison.Ordinal);
    }
}
