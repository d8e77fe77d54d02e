using System.Net;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console;

/// <summary>A ticket's page, as far as it needs no browser.</summary>
public sealed class TicketPageTests
{
    private static readonly Workflow Repairs = Workflow.Create("repairs")
        .Status("received", "Received", StatusCategory.Open)
        .Status("on-the-bench", "On the Bench", StatusCategory.Active)
        .FinalStatus("handed-out", "Handed Out")
        .Configure("received").Permit("begin", "on-the-bench", Permission.Work).Requires(RequiredField.Assignee)
        .Configure("on-the-bench").Permit("hand-out", "handed-out", Permission.Work).Requires(RequiredField.Comment)
        .Build();

    [Fact]
    public async Task A_panel_of_the_host_stands_beside_the_ticket()
    {
        await using var host = await SmallHost.StartAsync(ui: ui => ui.AddTicketPanel<HostsPanel>());
        var id = await FileAsync(host);

        Assert.Contains("The machine of A lathe", await host.Open("boss").GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transition_that_needs_a_comment_asks_for_it_and_one_that_needs_somebody_says_so()
    {
        await using var host = await SmallHost.StartAsync(t => t.AddWorkflow(Repairs));
        await host.Projects.SaveAsync(SmallHost.Boss, new("repairs", "Repairs", "repairs"), TestContext.Current.CancellationToken);
        var id = await FileAsync(host, "repairs");
        var boss = host.Open("boss");
        await boss.GetAsync($"/{id}");

        var refused = await boss.PostAsync($"/{id}/fire", HttpStatusCode.Conflict, ("trigger", "begin"), ("version", "1"));
        Assert.Contains("This needs a person it is assigned to: assign it first.", refused, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/take", HttpStatusCode.SeeOther);
        await boss.PostAsync($"/{id}/fire", HttpStatusCode.SeeOther, ("trigger", "begin"), ("version", "2"));

        Assert.Contains($"/desk/{id}?fire=hand-out", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.Contains("Hand out: a comment is needed", await boss.GetAsync($"/{id}?fire=hand-out"), StringComparison.Ordinal);
        var unsaid = await boss.PostAsync($"/{id}/fire", HttpStatusCode.BadRequest, ("trigger", "hand-out"), ("version", "3"), ("body", "It runs again."));
        Assert.Contains("Choose who may read it.", unsaid, StringComparison.Ordinal);
        Assert.Contains(">It runs again.</textarea>", unsaid, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/fire", HttpStatusCode.SeeOther, ("trigger", "hand-out"), ("version", "3"), ("body", "It runs again."), ("visibility", "public"));
        Assert.Contains("changed the status from On the Bench to Handed Out", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_moves_gets_a_status_of_the_other_workflow()
    {
        await using var host = await SmallHost.StartAsync(t => t.AddWorkflow(Repairs));
        await host.Projects.SaveAsync(SmallHost.Boss, new("repairs", "Repairs", "repairs"), TestContext.Current.CancellationToken);
        var id = await FileAsync(host);
        var boss = host.Open("boss");

        Assert.Contains("On the Bench", await boss.GetAsync($"/{id}?edit=project&to=repairs"), StringComparison.Ordinal);
        var refused = await boss.PostAsync($"/{id}/project", HttpStatusCode.BadRequest, ("project", "repairs"), ("category", "general"), ("version", "1"));
        Assert.Contains("say which of", refused, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/project", HttpStatusCode.SeeOther, ("project", "repairs"), ("category", "general"), ("status", "on-the-bench"), ("version", "1"));

        Assert.Contains("moved the ticket to the project Repairs", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_history_is_read_stretch_by_stretch()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await FileAsync(host);
        for (var number = 1; number <= 150; number++)
            await host.Desk.ExecuteAsync(SmallHost.Boss, new(id), new AddComment($"Comment {number} of many.", CommentVisibility.Public), cancellationToken: TestContext.Current.CancellationToken);
        var boss = host.Open("boss");

        var latest = await boss.GetAsync($"/{id}");
        Assert.Contains("Comment 150 of many.", latest, StringComparison.Ordinal);
        Assert.DoesNotContain("Comment 50 of many.", latest, StringComparison.Ordinal);
        Assert.Contains($"/desk/{id}?before=52", latest, StringComparison.Ordinal);

        var earlier = await boss.GetAsync($"/{id}?before=52");
        Assert.Contains("filed the ticket", earlier, StringComparison.Ordinal);
        Assert.Contains("Comment 50 of many.", earlier, StringComparison.Ordinal);
        Assert.DoesNotContain("Comment 51 of many.", earlier, StringComparison.Ordinal);
        Assert.DoesNotContain("Show what came before", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_that_somebody_else_changed_is_a_conflict()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await FileAsync(host);
        var boss = host.Open("boss");
        await boss.GetAsync($"/{id}");
        await boss.PostAsync($"/{id}/tags", HttpStatusCode.SeeOther, ("tags", "one"), ("version", "1"));

        var page = await boss.PostAsync($"/{id}/tags", HttpStatusCode.Conflict, ("tags", "two"), ("version", "1"));

        Assert.Contains("Somebody changed this since you opened it.", page, StringComparison.Ordinal);
        Assert.Contains("set the tags to one", page, StringComparison.Ordinal);
        Assert.Contains("value=\"two\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gives_a_ticket_away_and_sees_it_no_more_is_told_so()
    {
        await using var host = await SmallHost.StartAsync();
        var id = (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "A lathe", Project = "support", Team = "network" })).Id.Value;
        var ann = host.Open("ann");
        await ann.GetAsync($"/{id}?edit=assignee");

        var page = await ann.PostAsync($"/{id}/assignee", HttpStatusCode.OK, ("team", "rooms"), ("version", "1"));

        Assert.Contains($"Ticket #{id} is handed over", page, StringComparison.Ordinal);
        await ann.GetAsync($"/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_people_type_becomes_text_that_everybody_can_read()
    {
        await using var host = await SmallHost.StartAsync();
        var id = (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "A lathe", Project = "support", Description = "- [x] oiled\n- [ ] started\n\n```\nlong line\n```" })).Id.Value;

        var page = await host.Open("boss").GetAsync($"/{id}");

        Assert.Contains("☑ oiled", page, StringComparison.Ordinal);
        Assert.Contains("☐ started", page, StringComparison.Ordinal);
        Assert.Contains("<pre tabindex=\"0\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_does_its_work_once()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await FileAsync(host);
        var boss = host.Open("boss");
        await boss.GetAsync($"/{id}");
        (string, string)[] comment = [("body", "Said once."), ("visibility", "public"), ("once", "form-1")];

        var first = await boss.PostAsync($"/{id}/comments", HttpStatusCode.SeeOther, comment);
        var second = await boss.PostAsync($"/{id}/comments", HttpStatusCode.SeeOther, comment);
        await boss.PostAsync($"/{id}/comments", HttpStatusCode.SeeOther, ("body", "Said otherwise."), ("visibility", "public"), ("once", "form-1"));

        Assert.Equal(first, second);
        var page = await boss.GetAsync($"/{id}");
        Assert.Equal(2, page.Split("<p>Said ").Length - 1);
        (string, string)[] filing = [("title", "Filed once"), ("project", "support"), ("once", "form-2")];
        await boss.GetAsync("/new");
        Assert.Equal(await boss.PostAsync("/new", HttpStatusCode.SeeOther, filing), await boss.PostAsync("/new", HttpStatusCode.SeeOther, filing));
    }

    [Fact]
    public async Task Who_has_the_portal_alone_is_led_there()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await FileAsync(host);

        Assert.Equal($"/desk/portal/{id}", await host.Open("somebody").GetAsync($"/{id}", HttpStatusCode.SeeOther));
    }

    private static async Task<long> FileAsync(SmallHost host, string project = "support") =>
        (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "A lathe", Description = "It stands still.", Project = project })).Id.Value;

    [Fact]
    public async Task Who_takes_a_ticket_off_somebody_says_why()
    {
        await using var host = await SmallHost.StartAsync();
        var id = (await host.Desk.CreateAsync(SmallHost.Boss, new() { Title = "No sound", Assignee = "ann" }, cancellationToken: TestContext.Current.CancellationToken)).Id.Value;
        var boss = host.Open("boss");

        Assert.Contains("Why unassign (optional)", await boss.GetAsync($"/{id}?edit=assignee"), StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/assignee", HttpStatusCode.SeeOther, ("assignee", ""), ("why", "Ann is on leave"), ("version", "1"));

        Assert.Contains("Ann is on leave", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Why unassign", await boss.GetAsync($"/{id}?edit=assignee"), StringComparison.Ordinal);
    }
}
