using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Grants roles and revokes them; what the reader does not hold himself is refused with a sentence.</summary>
internal static class UserRoles
{
    public static async Task<IResult> GrantAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        if (form.Text("role") is not { } role)
            return Page.GoTo(page.Url(UserPaths.Of(user.Id)));
        return await SetAsync(
            user, new(role, form.Text("project")), user.Roles.Append, "granted", page, people, projects, roles, labels, text,
            cancellationToken);
    }

    public static async Task<IResult> RevokeAsync(
        string? id, HttpRequest request, PageContext page, PeopleDesk people, ProjectDesk projects, RoleDesk roles, Labels labels,
        IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(request, cancellationToken);
        var user = await people.GetUserAsync(page.Caller, id ?? "", cancellationToken);
        var revoked = new GrantedRole(form.Typed("role"), form.Text("project"));
        if (!form.IsSure())
        {
            var places = await PlaceNames.ReadAsync(page, people, projects, cancellationToken);
            var place = revoked.Project is { } project ? text["InProject", places.Project(project)] : text["Everywhere"];
            return Asking.First(form, page, new(
                text["Revoke.Question", labels.Role(revoked.Role), place, user.DisplayName], [text["Revoke.Means"], text["Revoke.Undo"]],
                page.Url(UserPaths.Do("revoke", user.Id)), text["Revoke"], page.Url(UserPaths.Of(user.Id))));
        }

        return await SetAsync(
            user, revoked, role => user.Roles.Where(held => held != role), "revoked", page, people, projects, roles, labels, text,
            cancellationToken);
    }

    private static async Task<IResult> SetAsync(
        User user, GrantedRole changed, Func<GrantedRole, IEnumerable<GrantedRole>> change, string done, PageContext page,
        PeopleDesk people, ProjectDesk projects,
        RoleDesk roles, Labels labels, IStringLocalizer<AdministrationText> text, CancellationToken cancellationToken)
    {
        try
        {
            await people.SetRolesAsync(page.Caller, user.Id, [.. change(changed).Distinct()], cancellationToken);
            return Page.GoTo(page.Url(UserPaths.Of(user.Id, done)));
        }
        catch (TicketForbiddenException e)
        {
            var role = (await roles.ListAsync(page.Caller, cancellationToken))
                .FirstOrDefault(role => role.Name.Equals(changed.Role, StringComparison.OrdinalIgnoreCase));
            // Not in the words of the role where something else stands in the way.
            var why = role is null || e.Wording?.Code is not RefusalCodes.NotHeld
                ? null
                : page.Actor.WhyNot(role, changed.Project, labels, text);
            return await new EditingUser(page, people, projects, roles).ShowAsync(
                user, model => model with { Refusal = why ?? labels.Refusal(e), Chosen = changed }, StatusCodes.Status403Forbidden,
                cancellationToken);
        }
        catch (TicketConflictException e)
        {
            return await new EditingUser(page, people, projects, roles).RefuseAsync(user.Id, e, labels, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            return await new EditingUser(page, people, projects, roles).ShowAsync(
                user, model => model with { Refusal = labels.Error(e.Errors[0]), Chosen = changed }, StatusCodes.Status400BadRequest,
                cancellationToken);
        }
    }
}
