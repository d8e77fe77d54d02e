using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;
using static Ticketing.Access.Permission;

namespace Ticketing.AspNetCore.Tests.Workflows;

/// <summary>A workflow is read in the language of the request, where the host finds that out.</summary>
public sealed class WorkflowLanguageTests
{
    private static readonly Workflow Letters = Workflow.Create("letters")
        .Status("in", new("In") { ["fr"] = "Reçue" }, StatusCategory.Open)
        .Status("pending", "Pending", StatusCategory.Waiting)
        .FinalStatus("out", "Out")
        .Configure("in").PermitIf(
            "answer", "out", Work, context => context.Ticket.Title.Length > 0, new("It has a title.") { ["fr"] = "Elle a un titre." })
            .Named(new("Answer") { ["fr"] = "Répondre" })
            .Permit("wait", "pending", Work)
        .Configure("pending").Permit("answer", "out", Work)
        .Build();

    [Theory]
    [InlineData("fr-CA", "Reçue, En attente, Out", "Répondre, Mettre en attente, Répondre", "Elle a un titre.")]
    [InlineData("en-GB", "In, Pending, Out", "Answer, Put on hold, Answer", "It has a title.")]
    [InlineData("de", "In, Pending, Out", "Answer, Put on hold, Answer", "It has a title.")]
    public async Task Statuses_triggers_and_guards_are_named_in_it(string language, string statuses, string triggers, string guard)
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddWorkflow(Letters), map: Localize);
        await desk.WriteAsync(
            new SaveProject(new("letters", "Letters", "letters")), new SaveCategory(new("letters", "general", "General", IsDefault: true)));
        var id = await desk.FileAsync(new CreateTicket { Title = "A letter", Project = "letters" });
        using var reader = desk.As(TestDesk.Admin);
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var workflow = await (await reader.SendAsync("GET", "workflows/letters")).JsonAsync(HttpStatusCode.OK);
        var permitted = await (await reader.SendAsync("GET", $"tickets/{id}/transitions")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(statuses, Names(workflow["statuses"]!));
        Assert.Equal(triggers, Names(workflow["transitions"]!));
        Assert.Equal(guard, workflow["transitions"]![0]!["guards"]![0]!.GetValue<string>());
        Assert.Equal(triggers.Split(", ")[0], permitted["items"]![0]!["name"]!.GetValue<string>());
        Assert.Equal(guard, permitted["items"]![0]!["guards"]![0]!.GetValue<string>());
    }

    private static string Names(JsonNode items) => string.Join(", ", items.AsArray().Select(item => item!["name"]!.GetValue<string>()));

    private static void Localize(WebApplication app) => app.UseRequestLocalization("en", "fr");
}
