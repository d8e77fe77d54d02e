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

    // "closed" is called as the library calls it, so its French is the library's.
    private static readonly Workflow Spoken = Workflow.Create("spoken")
        .Status("received", new("Received") { ["fr"] = "Reçu" }, StatusCategory.Open)
        .Status("on-the-bench", new("On the Bench") { ["fr"] = "Sur l’établi" }, StatusCategory.Active)
        .Status("closed", "Closed", StatusCategory.Closed)
        .FinalStatus("handed-out", new("Handed Out") { ["fr"] = "Rendu" })
        .Configure("received").Permit("begin", "on-the-bench", Permission.Work).Named(new("Take in hand") { ["fr"] = "Prendre en main" })
        .Configure("on-the-bench")
            .PermitIf(
                "hand-out", "handed-out", Permission.Work, context => context.Ticket.Creator != context.Actor.UserId,
                new("Somebody other than the author hands it out.") { ["fr"] = "Une autre personne que l’auteur le remet." })
            .Named(new("Hand out") { ["fr"] = "Remettre" })
            .Permit("close", "closed", Permission.Work)
        .Configure("closed").Permit("hand-out", "handed-out", Permission.Work)
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
        var unsaid = await boss.PostAsync(
            $"/{id}/fire", HttpStatusCode.BadRequest, ("trigger", "hand-out"), ("version", "3"), ("body", "It runs again."));
        Assert.Contains("Choose who may read it.", unsaid, StringComparison.Ordinal);
        Assert.Contains(">\nIt runs again.</textarea>", unsaid, StringComparison.Ordinal);
        await boss.PostAsync(
            $"/{id}/fire",
            HttpStatusCode.SeeOther,
            ("trigger", "hand-out"),
            ("version", "3"),
            ("body", "It runs again."),
            ("visibility", "public"));
        Assert.Contains("changed the status from On the Bench to Handed Out", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_moves_gets_a_status_of_the_other_workflow()
    {
        await using var host = await StartAsync();
        var (id, boss) = await host.OpenTicketAsync();

        Assert.Contains("On the Bench", await boss.GetAsync($"/choose/project/ask?ticket={id}:1&to=repairs"), StringComparison.Ordinal);
        var refused = await boss.PostAsync(
            "/choose/project", HttpStatusCode.BadRequest, ("ticket", $"{id}:1"), ("to", "repairs"), ("category", "general"));
        Assert.Contains("say which of", refused, StringComparison.Ordinal);
        await boss.PostAsync(
            "/choose/project",
            HttpStatusCode.SeeOther,
            ("ticket", $"{id}:1"),
            ("to", "repairs"),
            ("category", "general"),
            ("status", "on-the-bench"));

        Assert.Contains("moved the ticket to the project Repairs", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Reçu", "Prendre en main", "Remettre", "Rendu", "Clos", "Une autre personne que l’auteur le remet.")]
    [InlineData("en", "Received", "Take in hand", "Hand out", "Handed Out", "Closed", "Somebody other than the author hands it out.")]
    public async Task A_host_s_workflow_speaks_the_reader_s_language_wherever_it_is_shown(
        string language, string received, string begin, string handOut, string handedOut, string closed, string sentence)
    {
        var token = TestContext.Current.CancellationToken;
        await using var host = await SmallHost.StartAsync(t => t.AddWorkflow(Spoken));
        await host.Projects.SaveAsync(SmallHost.Boss, new("repairs", "Repairs", "spoken"), token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "boss", DisplayName = "Boss", Locale = language }, token);
        var (id, boss) = await host.OpenTicketAsync("repairs");

        Assert.Contains($">{begin}</button>", await boss.GetAsync($"/{id}"), StringComparison.Ordinal);
        Assert.Contains(received, await boss.GetAsync("/board?project=repairs"), StringComparison.Ordinal);
        Assert.Contains(received, await boss.GetAsync("/list?q=status%3Areceived"), StringComparison.Ordinal);
        Assert.Contains(received, await boss.GetAsync("/dashboard"), StringComparison.Ordinal);
        var drawn = await boss.GetAsync("/admin/workflows/spoken");
        Assert.All([received, begin, handOut, handedOut, closed, sentence], word => Assert.Contains(word, drawn, StringComparison.Ordinal));

        await boss.PostAsync($"/{id}/fire", HttpStatusCode.SeeOther, ("trigger", "begin"), ("version", "1"));
        var begun = await boss.GetAsync($"/{id}");
        Assert.Contains(received, begun, StringComparison.Ordinal);
        Assert.Matches($"<strong>{handOut} ?:</strong> {sentence}", begun.Replace('\u202f', ' ').Replace('\u00a0', ' '));
        var refused = await boss.PostAsync($"/{id}/fire", HttpStatusCode.Conflict, ("trigger", "hand-out"), ("version", "2"));
        Assert.Contains(sentence, refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "I do not need it any more")]
    [InlineData("Withdraw the order", "Withdraw the order")]
    public async Task The_portal_s_own_words_give_way_to_a_name_of_the_host_s(string? name, string expected)
    {
        var cancel = Workflow.Create("orders").Status("placed", "Placed", StatusCategory.Open).FinalStatus("gone", "Gone")
            .Configure("placed").Permit("cancel", "gone", Permission.Cancel);
        await using var host = await SmallHost.StartAsync(t => t.AddWorkflow((name is null ? cancel : cancel.Named(name)).Build()));
        await host.Projects.SaveAsync(SmallHost.Boss, new("orders", "Orders", "orders"), TestContext.Current.CancellationToken);

        var (id, boss) = await host.OpenTicketAsync("orders");

        Assert.Contains($">{expected}</summary>", await boss.GetAsync($"/portal/{id}"), StringComparison.Ordinal);
    }

    private static async Task<SmallHost> StartAsync()
    {
        var host = await SmallHost.StartAsync(t => t.AddWorkflow(Repairs));
        await host.Projects.SaveAsync(SmallHost.Boss, new("repairs", "Repairs", "repairs"), TestContext.Current.CancellationToken);
        return host;
    }
}
