using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Deletes a role that nobody holds, after asking.</summary>
internal static class DeletingRole
{
    public static async Task<IResult> AskAsync(
        string? name, PageContext page, RoleDesk desk, Labels labels, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken) =>
        Page.Console<ConfirmationPage>(
            text["DeleteRole"], Question(RoleScreen.Find(await desk.ListAsync(page.Caller, cancellationToken), name), page, labels, text));

    public static async Task<IResult> PostAsync(
        string? name, PageContext page, RoleDesk desk, PeopleDesk people, Labels labels, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var role = RoleScreen.Find(await desk.ListAsync(page.Caller, cancellationToken), name);
        try
        {
            await desk.DeleteAsync(page.Caller, role.Name, cancellationToken);
            return Page.GoTo(page.Url($"{RoleEndpoints.Path}?done=roleDeleted"));
        }
        catch (TicketConflictException e)
        {
            return Refuse(
                await Holders.SentenceAsync(e, labels.Role(role.Name), page.Caller, people, text, cancellationToken),
                StatusCodes.Status409Conflict);
        }
        catch (TicketForbiddenException e)
        {
            return Refuse(labels.Refusal(e), StatusCodes.Status403Forbidden);
        }

        IResult Refuse(string why, int status) =>
            Page.Console<ConfirmationPage>(
                text["DeleteRole"], Question(role, page, labels, text) with { Refusal = why, Consequences = [] }, status);
    }

    private static ConfirmationModel Question(Role role, PageContext page, Labels labels, IStringLocalizer<AdministrationText> text) => new(
        text["DeleteRole.Question", labels.Role(role.Name)],
        [text["DeleteRole.Unheld"]],
        page.Url(RoleEndpoints.Delete(role.Name)),
        text["DeleteRole"],
        page.Url(RoleEndpoints.Of(role.Name)));
}
