using System.Net;

namespace Ticketing.UI.Console;

/// <summary>The form of a new ticket, as far as it needs no browser.</summary>
public sealed class NewTicketPageTests
{
    [Fact]
    public async Task Retired_categories_are_not_offered_and_not_accepted()
    {
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveCategoryAsync(SmallHost.Boss, new("support", "fax", "Fax machines", IsActive: false), TestContext.Current.CancellationToken);
        await host.Projects.SaveCategoryAsync(SmallHost.Boss, new("support", "mail", "Mail"), TestContext.Current.CancellationToken);
        var boss = host.Open("boss");

        var page = await boss.GetAsync("/new");

        Assert.Contains("<option value=\"Mail\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fax machines", page, StringComparison.Ordinal);
        var refused = await boss.PostAsync("/new", HttpStatusCode.BadRequest, ("title", "No dial tone"), ("project", "support"), ("category", "Fax machines"));
        Assert.Contains("There is no category of that name in Support.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"No dial tone\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_categories_are_those_of_the_project_that_is_chosen()
    {
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveAsync(SmallHost.Boss, new("rooms", "Rooms"), TestContext.Current.CancellationToken);
        await host.Projects.SaveCategoryAsync(SmallHost.Boss, new("rooms", "heating", "Heating"), TestContext.Current.CancellationToken);

        Assert.Contains("<option value=\"Heating\">", await host.Open("boss").GetAsync("/new?project=rooms"), StringComparison.Ordinal);
        Assert.DoesNotContain("Heating", await host.Open("boss").GetAsync("/new?project=support"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_the_description_is_previewed_by_the_server()
    {
        await using var host = await SmallHost.StartAsync();
        var boss = host.Open("boss");
        await boss.GetAsync("/new");

        var page = await boss.PostAsync("/new", HttpStatusCode.OK, ("title", "A title"), ("description", "very **important**"), ("preview", "1"));

        Assert.Contains("<strong>important</strong>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"A title\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_suggested_to_those_who_may_file_for_others()
    {
        await using var host = await SmallHost.StartAsync();

        Assert.Contains("Ann Agent (ann)", await host.Open("boss").GetAsync("/new/people?requester=an"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Agent", await host.Open("somebody").GetAsync("/new/people?requester=an"), StringComparison.Ordinal);
    }
}
