using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Deactivates people, after asking, and activates them again.</summary>
internal static class UserActivity
{
    public static async Task<IResult> AskAsync(
        string? id, PageContext page, PeopleDesk people, IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        return Page.Console<ConfirmationPage>(text["Deactivate"], Question(user, page, text));
    }

    public static async Task<IResult> DeactivateAsync(
        string? id, PageContext page, PeopleDesk people, IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        // Nobody could undo it but somebody else.
        if (user.Id == page.Caller.UserId)
            return Page.Console<ConfirmationPage>(text["Deactivate"], Question(user, page, text), StatusCodes.Status409Conflict);
        await people.SaveUserAsync(page.Caller, user with { IsActive = false }, cancellationToken);
        return Page.GoTo(page.Url(UserPaths.Of(user.Id, "deactivated")));
    }

    public static async Task<IResult> ActivateAsync(string? id, PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        await people.SaveUserAsync(page.Caller, user with { IsActive = true }, cancellationToken);
        return Page.GoTo(page.Url(UserPaths.Of(user.Id, "activated")));
    }

    private static ConfirmationModel Question(User user, PageContext page, IStringLocalizer<AdministrationText> text) => new(
        text["Deactivate.Question", user.DisplayName],
        [text["Deactivate.Access"], text["Deactivate.Tickets"], text["Deactivate.Undo"]],
        page.Url(UserPaths.Do("deactivate", user.Id)),
        text["Deactivate"],
        page.Url(UserPaths.Of(user.Id)),
        user.Id == page.Caller.UserId ? text["Deactivate.Oneself"].Value : null);
}
