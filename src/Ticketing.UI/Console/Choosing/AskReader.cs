using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Tickets;
using Ticketing.UI.Console.Choosing.Menus;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Works out what is asked before a choice is carried out.</summary>
internal sealed class AskReader(
    PageContext page, ProjectDesk projects, QueryWords words, WorkflowRegistry workflows, Labels labels, TimeProvider time,
    IStringLocalizer<ChoosingText> text, IStringLocalizer<SharedText> shared)
{
    public async Task<AskModel> ReadAsync(
        string part, string to, IReadOnlyList<(Ticket Ticket, int? Seen)> tickets, string back, CancellationToken cancellationToken)
    {
        var first = tickets[0].Ticket;
        var model = new AskModel(
            part, to, Title(part, to, first), [.. tickets.Select(one => Written(one.Ticket, one.Seen))], first, back);
        if (part == "due")
        {
            var due = first.DueAt ?? time.GetUtcNow().AddDays(1);
            return model with { Typed = new Dictionary<string, string> { ["dueAt"] = LocalTime.Write(due, page.Actor.TimeZone) } };
        }

        if (part == "status" && workflows.Get(first.Workflow).From(first.Status).FirstOrDefault(way => way.Trigger == to) is { } way)
            return model with
            {
                NeedsComment = StatusMenu.NeedsComment(way),
                Warning = workflows.IsForGood(first, way) ? shared["ForGood", labels.Status(first.Workflow, way.To)].Value : null,
            };
        if (part != "project")
            return model;
        var project = await projects.GetAsync(page.Caller, to, cancellationToken);
        var workflow = workflows.Get(project.Workflow);
        return model with
        {
            Title = text["MoveTo", project.Name],
            Categories = [.. (await words.CategoriesAsync([to], cancellationToken)).Where(category => category.IsActive)],
            Statuses = workflow.Name == first.Workflow ? [] : workflow.Statuses,
            Workflow = workflow.Name,
        };
    }

    /// <summary>A ticket as forms send it.</summary>
    public static string Written(Ticket ticket, int? seen) =>
        string.Create(CultureInfo.InvariantCulture, $"{ticket.Id.Value}:{seen ?? ticket.Version}");

    private string Title(string part, string to, Ticket first) => part switch
    {
        "status" => labels.Trigger(first.Workflow, to),
        "assignee" => text["TakeOff"],
        _ => text[$"Title.{part}"],
    };
}
