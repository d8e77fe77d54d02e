using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Fields;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Console.TicketList;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Projects;

/// <summary>Retires a project, after asking, and brings it back.</summary>
internal static class ProjectActivity
{
    public static async Task<IResult> RetireAsync(
        string key, HttpRequest request, PageContext page, ProjectDesk desk, TicketFinder finder,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var project = await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        if (!form.IsSure())
            return Asking.First(form, page, await QuestionAsync(project, page, finder, text, cancellationToken));
        await desk.SaveAsync(page.Caller, project with { IsActive = false }, cancellationToken);
        return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "projectRetired")));
    }

    public static async Task<IResult> BringBackAsync(string key, PageContext page, ProjectDesk desk, CancellationToken cancellationToken)
    {
        var project = await ProjectScreen.FindAsync(key, page, desk, cancellationToken);
        await desk.SaveAsync(page.Caller, project with { IsActive = true }, cancellationToken);
        return Page.GoTo(page.Url(ProjectEndpoints.Of(key, "projectBack")));
    }

    private static async Task<ConfirmationModel> QuestionAsync(
        Project project, PageContext page, TicketFinder finder, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var query = new TicketQuery(QueryNode.And(
            QueryNode.Is(QueryFlag.Open), QueryNode.Is(TicketFields.Project, new TextValue(project.Key)))).ToString();
        var open = (await finder.CountAsync(page.Caller, [query], cancellationToken))[0];
        var path = ProjectEndpoints.Of(project.Key);
        return new(
            text["RetireProject.Question", project.Name],
            [text["RetireProject.Means"], text["RetireProject.Stay"], text["RetireProject.Undo"]],
            page.Url($"{path}/retire"), text["RetireProject"], page.Url(path))
        {
            About = open is { Count: 0, IsExact: true }
                ? null
                : (page.Url(new ListState(query, ListColumns.Default).Path),
                    text.Counted(open.IsExact ? "RetireProject.Open" : "RetireProject.OpenAtLeast", open.Count)),
        };
    }
}
