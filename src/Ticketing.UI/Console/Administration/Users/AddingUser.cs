using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Adds somebody to the directory.</summary>
internal static class AddingUser
{
    public static Task<IResult> GetAsync(
        PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken) =>
        ShowAsync(new(), [], null, page, people, projects, roles, text, cancellationToken);

    public static async Task<IResult> PostAsync(
        HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        var form = UserForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            // Saving changes who is there; here somebody new is meant.
            if (form.Id.Length > 0 && await IsThereAsync(form.Id, page, people, cancellationToken))
                return await ShowAsync(form, [Taken(form.Id)], null, page, people, projects, roles, text, cancellationToken);
            await people.SaveUserAsync(page.Caller, form.On(new() { Id = form.Id, DisplayName = "" }), cancellationToken);
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(form, e.Errors, null, page, people, projects, roles, text, cancellationToken);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return await ShowAsync(form, [], (labels.Refusal(e), e.Status()), page, people, projects, roles, text, cancellationToken);
        }

        try
        {
            if (form.Role is { } role)
                await people.SetRolesAsync(page.Caller, form.Id, [new(role)], cancellationToken);
            return Page.GoTo(page.Url(UserPaths.Of(form.Id, "added")));
        }
        catch (TicketingException e) when (e.IsSaidThere() || e is TicketValidationException)
        {
            // He is there by now, and his page grants roles.
            return await new EditingUser(page, people, projects, roles).RefuseAsync(form.Id, e, labels, cancellationToken);
        }
    }

    private static async Task<IResult> ShowAsync(
        UserForm form, IReadOnlyList<FieldError> errors, (string Sentence, int Status)? refusal, PageContext page, PeopleDesk people,
        ProjectDesk projects, RoleDesk roles, IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken) =>
        Page.Console<NewUserPage>(
        text["AddUser"],
        new NewUserModel(form, await PlaceNames.ReadAsync(page, people, projects, cancellationToken), errors, refusal?.Sentence)
        {
            Roles =
            [
                .. (await roles.ListAsync(page.Caller, cancellationToken)).Where(role => page.Actor.FindMissing(role) is null),
            ],
        },
        refusal?.Status ?? (errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    private static async Task<bool> IsThereAsync(string id, PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        try
        {
            await people.GetUserAsync(page.Caller, id, cancellationToken);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }

    private static FieldError Taken(string id) =>
        new("id", "Somebody has this id already.") { Code = FieldErrorCodes.Taken, Arguments = [id] };
}
