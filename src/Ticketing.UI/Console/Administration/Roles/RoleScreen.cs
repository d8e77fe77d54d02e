using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Roles;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>What looking at a role, changing and defining one have in common. One per request.</summary>
internal sealed class RoleScreen(
    PageContext page, RoleDesk desk, PermissionBook permissions, IOptions<TicketingOptions> options, Labels labels,
    IStringLocalizer<AdministrationText> text)
{
    public PageContext Page => page;

    public IStringLocalizer<AdministrationText> Text => text;

    public async Task<IReadOnlyList<Role>> AllAsync(CancellationToken cancellationToken) =>
        await desk.ListAsync(page.Caller, cancellationToken);

    /// <exception cref="TicketNotFoundException">There is none.</exception>
    public static Role Find(IReadOnlyList<Role> all, string? name) =>
        all.FirstOrDefault(role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new TicketNotFoundException($"role '{name}'");

    public RoleModel ModelOf(Role role) =>
        new(role.Name, RoleItem.Of(role, options.Value, desk).Origin, false, MatrixOf(role.Grants))
        {
            Missing = page.Actor.FindMissing(role),
        };

    /// <summary>Permissions and scopes with what is ticked.</summary>
    public IReadOnlyList<MatrixGroup> MatrixOf(IReadOnlyCollection<PermissionGrant> ticked) =>
        RoleMatrix.Of(ticked, permissions.Own, page.Actor);

    /// <summary>Saves a role; what stands in the way is shown with all that was ticked.</summary>
    public async Task<IResult> SaveAsync(Role role, RoleModel ticked, CancellationToken cancellationToken)
    {
        try
        {
            await desk.SaveAsync(page.Caller, role, cancellationToken);
            return UI.Page.GoTo(page.Url(RoleEndpoints.Of(role.Name, "saved")));
        }
        catch (TicketValidationException e)
        {
            return Show(ticked with { Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return Show(ticked with { Refusal = labels.Refusal(e) }, e.Status());
        }
    }

    public IResult Show(RoleModel model, int status = StatusCodes.Status200OK) =>
        UI.Page.Console<RolePage>(model.IsNew ? text["AddRole"] : labels.Role(model.Name), model, status);
}
