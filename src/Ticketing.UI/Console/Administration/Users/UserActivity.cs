using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Fields;
using Ticketing.People;
using Ticketing.Search;
using Ticketing.Search.Language;
using Ticketing.Storage;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Deactivates people, after asking, and activates them again.</summary>
internal static class UserActivity
{
    public static async Task<IResult> AskAsync(
        string? id, PageContext page, PeopleDesk people, TicketFinder finder, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        var query = new TicketQuery(QueryNode.And(
            QueryNode.Is(QueryFlag.Open), QueryNode.Is(TicketFields.Assignee, new TextValue(user.Id))));
        var open = (await finder.CountAsync(page.Caller, [query.ToString()], cancellationToken))[0];
        return Page.Console<ConfirmationPage>(text["Deactivate"], Question(user, page, text).About(open, text));
    }

    public static async Task<IResult> DeactivateAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, Labels labels, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        // Nobody could undo it but somebody else.
        if (user.Id == page.Caller.UserId)
            return Page.Console<ConfirmationPage>(text["Deactivate"], Question(user, page, text), StatusCodes.Status409Conflict);
        var form = await SentForm.ReadAsync(request, cancellationToken);
        try
        {
            var tickets = form.Text("choice") == nameof(OpenTickets.Keep) ? OpenTickets.Keep : OpenTickets.Release;
            await people.SaveUserAsync(page.Caller, user with { IsActive = false }, new() { OpenTickets = tickets }, cancellationToken);
            return Page.GoTo(page.Url(UserPaths.Of(user.Id, "deactivated")));
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return Page.Console<ConfirmationPage>(
                text["Deactivate"], Question(user, page, text) with { Refusal = labels.Refusal(e), Consequences = [], Choices = [] },
                e.Status());
        }
    }

    public static async Task<IResult> ActivateAsync(
        string? id, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        try
        {
            await people.SaveUserAsync(page.Caller, user with { IsActive = true }, cancellationToken);
            return Page.GoTo(page.Url(UserPaths.Of(user.Id, "activated")));
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await new EditingUser(page, people, projects, roles).RefuseAsync(user.Id, e, labels, cancellationToken);
        }
    }

    // Whoever has nothing to do leaves nothing to be given to others.
    private static ConfirmationModel About(
        this ConfirmationModel question, TicketCount open, IStringLocalizer<AdministrationText> text) => open switch
    {
        { Count: 0, IsExact: true } => question with { Choices = [] },
        { Count: 0 } => question,
        _ => question with
        {
            Consequences =
            [
                .. question.Consequences,
                text.Counted(open.IsExact ? "Deactivate.Open" : "Deactivate.OpenAtLeast", open.Count),
            ],
        },
    };

    private static ConfirmationModel Question(User user, PageContext page, IStringLocalizer<AdministrationText> text) => new(
        text["Deactivate.Question", user.DisplayName],
        [text["Deactivate.Access"], text["Deactivate.Tickets"], text["Deactivate.Undo"]],
        page.Url(UserPaths.Do("deactivate", user.Id)),
        text["Deactivate"],
        page.Url(UserPaths.Of(user.Id)),
        user.Id == page.Caller.UserId ? text["Deactivate.Oneself"].Value : null)
    {
        Choosing = text["OpenTickets"],
        Choices =
        [
            .. new[] { OpenTickets.Release, OpenTickets.Keep }.Select(choice => (choice.ToString(), text[$"OpenTickets.{choice}"].Value)),
        ],
    };
}
