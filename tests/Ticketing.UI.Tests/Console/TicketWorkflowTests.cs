using System.Net;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.UI.Console;

/// <summary>A ticket whose workflow asks for more than the built-in one.</summary>
public sealed class TicketWorkflowTests
{
    private static readonly Workflow Repairs = Workflow.Create("repairs")
        .Status("received", "Received", StatusCategory.Open)
        .Status("on-the-bench", "On the Bench", StatusCategory.Active)
        .FinalStatus("handed-out", "Handed Out")
        .Configure("received").Permit("begin", "on-the-bench", Permission.Work).Requires(RequiredField.Assignee)
        .Configure("on-the-bench").Permit("hand-out", "handed-out", Permission.Work).Requires(RequiredField.Comment)
        .Build();

    [Fact]
    public async Task A_transition_that_needs_a_comment_asks_for_it_and_one_that_needs_somebody_says_so()
    {
        await using var host = await StartAsync();
        var (id, boss) = await host.OpenTicketAsync("repairs");

        var refused = await boss.PostAsync($"/{id}/fire", HttpStatusCode.Conflict, ("trigger", "begin"), ("version", "1"));
        Assert.Contains("This needs a person it is assigned to: assign it first.", refused, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/take", HttpStatusCode.SeeOther);
        await boss.PostAsync($"/{id}/fire", HttpStatusCode.SeeOther, ("trigger", "begin"), ("version", "2"));

        Assert.Contains($"/desk/{id}?fire=hand-out", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.Contains("Hand out: a comment is needed", await boss.GetAsync($"/{id}?fire=hand-out"), StringComparison.Ordinal);
        var unsaid = await boss.PostAsync($"/{id}/fire", HttpStatusCode.BadRequest, ("trigger", "hand-out"), ("version", "3"), ("body", "It runs again."));
        Assert.Contains("Choose who may read it.", unsaid, StringComparison.Ordinal);
        Assert.Contains(">\nIt runs again.</textarea>", unsaid, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/fire", HttpStatusCode.SeeOther, ("trigger", "hand-out"), ("version", "3"), ("body", "It runs again."), ("visibility", "public"));
        Assert.Contains("changed the status from On the Bench to Handed Out", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_moves_gets_a_status_of_the_other_workflow()
    {
        await using var host = await StartAsync();
        var (id, boss) = await host.OpenTicketAsync();

        Assert.Contains("On the Bench", await boss.GetAsync($"/{id}?edit=project&to=repairs"), StringComparison.Ordinal);
        var refused = await boss.PostAsync($"/{id}/project", HttpStatusCode.BadRequest, ("project", "repairs"), ("category", "general"), ("version", "1"));
        Assert.Contains("say which of", refused, StringComparison.Ordinal);
        await boss.PostAsync($"/{id}/project", HttpStatusCode.SeeOther, ("project", "repairs"), ("category", "general"), ("status", "on-the-bench"), ("version", "1"));

        Assert.Contains("moved the ticket to the project Repairs", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    private static async Task<SmallHost> StartAsync()
    {
        var host = await SmallHost.StartAsync(t => t.AddWorkflow(Repairs));
        await host.Projects.SaveAsync(SmallHost.Boss, new("repairs", "Repairs", "repairs"), TestContext.Current.CancellationToken);
        return host;
    }
}
