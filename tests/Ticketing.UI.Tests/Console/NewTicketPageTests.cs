using System.Net;
using System.Text.RegularExpressions;
using Ticketing.Access;

namespace Ticketing.UI.Console;

/// <summary>The form of a new ticket, as far as it needs no browser.</summary>
public sealed class NewTicketPageTests
{
    [Fact]
    public async Task Retired_categories_are_not_offered_and_not_accepted()
    {
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveCategoryAsync(
            SmallHost.Boss, new("support", "fax", "Fax machines", IsActive: false), TestContext.Current.CancellationToken);
        await host.Projects.SaveCategoryAsync(SmallHost.Boss, new("support", "mail", "Mail"), TestContext.Current.CancellationToken);
        var boss = host.Open("boss");

        var page = await boss.GetAsync("/new");

        Assert.Contains("<option value=\"Mail\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Fax machines", page, StringComparison.Ordinal);
        var refused = await boss.PostAsync(
            "/new", HttpStatusCode.BadRequest, ("title", "No dial tone"), ("project", "support"), ("category", "Fax machines"));
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

        var page = await boss.PostAsync(
            "/new", HttpStatusCode.OK, ("title", "A title"), ("description", "very **important**"), ("preview", "1"));

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

    [Fact]
    public async Task Those_are_proposed_to_be_named_who_would_see_the_ticket_and_nobody_to_who_may_not_see_people()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        await host.Projects.SaveAsync(SmallHost.Boss, new("rooms", "Rooms"), token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "pat", DisplayName = "Pat Porter" }, token);
        await host.People.SetRolesAsync(SmallHost.Boss, "pat", [new("Manager", "rooms")], token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "nora", DisplayName = "Nora Needs" }, token);
        var (boss, nora) = (host.Open("boss"), host.Open("nora"));

        Assert.Contains("data-id=\"pat\"", await boss.GetAsync("/new/mentionable?q=pat&project=rooms"), StringComparison.Ordinal);
        Assert.DoesNotContain("pat", await boss.GetAsync("/new/mentionable?q=pat&project=support"), StringComparison.Ordinal);
        Assert.DoesNotContain("nora", await boss.GetAsync("/new/mentionable?q=nora&project=rooms"), StringComparison.Ordinal);
        Assert.Contains(
            "data-id=\"nora\"", await boss.GetAsync("/new/mentionable?q=nora&project=rooms&requester=Nora+Needs"),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "data-id", await boss.GetAsync("/new/mentionable?q=pat&project=rooms&requester=Nobody+Known"), StringComparison.Ordinal);
        Assert.DoesNotContain("pat", await nora.GetAsync("/new/mentionable?q=pat&project=rooms"), StringComparison.Ordinal);
        Assert.Contains("data-id=\"nora\"", await nora.GetAsync("/new/mentionable?q=nora&project=rooms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_due_time_are_filed_with_it_and_nothing_is_lost_when_they_are_refused()
    {
        await using var host = await SmallHost.StartAsync();
        var boss = host.Open("boss");
        await boss.GetAsync("/new");

        var refused = await boss.PostAsync(
            "/new", HttpStatusCode.BadRequest, ("title", "No dial tone"), ("tags", "vip, phone"), ("dueAt", "soon"));
        Assert.Contains("This is no date and time.", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"vip, phone\"", refused, StringComparison.Ordinal);
        var address = await boss.PostAsync(
            "/new", HttpStatusCode.SeeOther, ("title", "No dial tone"), ("tags", "VIP, phone"), ("dueAt", "2040-05-06T07:08"));

        var page = await boss.GetAsync(address["/desk".Length..]);
        Assert.Contains("<span class=\"truncate\">vip</span>", page, StringComparison.Ordinal);
        Assert.Contains("2040-05-06T07:08", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_and_due_time_are_for_those_who_may_set_them()
    {
        await using var host = await SmallHost.StartAsync();
        await host.People.SaveUserAsync(
            SmallHost.Boss, new() { Id = "ray", DisplayName = "Ray Reader" }, TestContext.Current.CancellationToken);
        await host.Roles.SaveAsync(
            SmallHost.Boss,
            new("Reader", [new(Permission.SeePeople, Scope.All), new(Permission.Create, Scope.All), new(Permission.View, Scope.All)]),
            TestContext.Current.CancellationToken);
        await host.People.SetRolesAsync(SmallHost.Boss, "ray", [new("Reader")], TestContext.Current.CancellationToken);
        var ray = host.Open("ray");

        Assert.DoesNotContain("name=\"tags\"", await ray.GetAsync("/new"), StringComparison.Ordinal);
        var address = await ray.PostAsync("/new", HttpStatusCode.SeeOther, ("title", "No dial tone"), ("tags", "vip"));
        Assert.DoesNotContain("class=\"tag\"", await ray.GetAsync(address["/desk".Length..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_in_use_are_proposed_but_for_those_that_stand_there()
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync();
        await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "One", Tags = ["vip", "video wall"] }, cancellationToken: token);
        await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "Two", Tags = ["vip"] }, cancellationToken: token);
        var boss = host.Open("boss");

        var first = await boss.GetAsync("/tags?q=phone%2C%20vi%2C%20other&at=9");
        Assert.Contains("data-text=\"phone, vip, other\"", first, StringComparison.Ordinal);
        Assert.True(first.IndexOf("vip", StringComparison.Ordinal) < first.IndexOf("video", StringComparison.Ordinal));
        var second = await boss.GetAsync("/tags?q=vip%2C%20w");
        Assert.Contains("data-text=\"vip, video wall, \"", second, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(second, "role=\"option\""));
        Assert.DoesNotContain("vip", await host.Open("stranger").GetAsync("/tags?q=v"), StringComparison.Ordinal);
    }
}
