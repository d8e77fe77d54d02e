using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Defines a role, from nothing or from another one.</summary>
internal static class DefiningRole
{
    public static async Task<IResult> GetAsync(string? from, HttpContext http, CancellationToken cancellationToken)
    {
        var screen = ActivatorUtilities.CreateInstance<RoleScreen>(http.RequestServices);
        var all = await screen.AllAsync(cancellationToken);
        // Of the other one, what the reader may grant.
        IReadOnlyList<PermissionGrant> grants = from is null
            ? []
            : [.. RoleScreen.Find(all, from).Grants.Where(grant => screen.Page.Actor.FindMissing(new("", [grant])) is null)];
        return screen.Show(new("", RoleOrigin.Own, true, screen.MatrixOf(grants)));
    }

    public static async Task<IResult> PostAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var screen = ActivatorUtilities.CreateInstance<RoleScreen>(http.RequestServices);
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var all = await screen.AllAsync(cancellationToken);
        var grants = RoleMatrix.Read(form["grant"]);
        var name = form.Typed("name");
        var ticked = new RoleModel(name, RoleOrigin.Own, true, screen.MatrixOf(grants));
        // Saving would put it in the place of the one of that name.
        return all.Any(role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? screen.Show(ticked with { Errors = [Taken(name)] }, StatusCodes.Status400BadRequest)
            : await screen.SaveAsync(new(name, [.. grants]), ticked, cancellationToken);
    }

    private static FieldError Taken(string name) =>
        new("name", "There is a role of this name already.") { Code = FieldErrorCodes.Taken, Arguments = [name] };
}
