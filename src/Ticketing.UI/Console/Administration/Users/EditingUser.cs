using Microsoft.AspNetCore.Http;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Shows somebody, and changes his name, mail address, language, zone and organisation.</summary>
internal sealed class EditingUser(PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles)
{
    public static async Task<IResult> GetAsync(
        string? id, string? done, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        return await new EditingUser(page, people, projects, roles)
            .ShowAsync(user, model => model with { Done = done }, StatusCodes.Status200OK, cancellationToken);
    }

    public static async Task<IResult> PostAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        CancellationToken cancellationToken)
    {
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        var form = UserForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            // What somebody else changed since the form was shown must not be undone by what it still says.
            await people.SaveUserAsync(page.Caller, form.On(user), new() { ExpectedVersion = form.Version }, cancellationToken);
            return Page.GoTo(page.Url(UserPaths.Of(user.Id, "saved")));
        }
        catch (TicketValidationException e)
        {
            return await new EditingUser(page, people, projects, roles).ShowAsync(
                user, model => model with { Form = form with { Id = user.Id }, Errors = e.Errors }, StatusCodes.Status400BadRequest,
                cancellationToken);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            // The page has him as he is now, and his version.
            return await new EditingUser(page, people, projects, roles).RefuseAsync(user.Id, e, labels, cancellationToken);
        }
    }

    public async Task<IResult> RefuseAsync(
        string id, TicketingException refusal, Labels labels, CancellationToken cancellationToken) => await ShowAsync(
        await people.GetUserAsync(page.Caller, id, cancellationToken), model => model with { Refusal = labels.Refusal(refusal) },
        refusal.Status(), cancellationToken);

    public async Task<IResult> ShowAsync(User user, Func<UserModel, UserModel> change, int status, CancellationToken cancellationToken) =>
        Page.Console<UserPage>(
            user.DisplayName,
            change(new(
                user, UserForm.Of(user), await PlaceNames.ReadAsync(page, people, projects, cancellationToken),
                await roles.ListAsync(page.Caller, cancellationToken), user.Id == page.Caller.UserId)),
            status);
}
