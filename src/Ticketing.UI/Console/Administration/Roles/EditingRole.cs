using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Shows a role, and changes one that an administrator defined.</summary>
internal static class EditingRole
{
    public static async Task<IResult> GetAsync(string? name, string? done, HttpContext http, CancellationToken cancellationToken)
    {
        var screen = ActivatorUtilities.CreateInstance<RoleScreen>(http.RequestServices);
        var all = await screen.AllAsync(cancellationToken);
        return screen.Show(screen.ModelOf(RoleScreen.Find(all, name)) with { Done = done });
    }

    public static async Task<IResult> PostAsync(string? name, HttpContext http, CancellationToken cancellationToken)
    {
        var screen = ActivatorUtilities.CreateInstance<RoleScreen>(http.RequestServices);
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var all = await screen.AllAsync(cancellationToken);
        var standing = screen.ModelOf(RoleScreen.Find(all, name));
        if (standing.Origin is not RoleOrigin.Own)
            return screen.Show(standing with { Refusal = screen.Text["Role.Fixed"] }, StatusCodes.Status409Conflict);
        var grants = RoleMatrix.Read(form["grant"]);
        return await screen.SaveAsync(
            new(standing.Name, [.. grants]), standing with { Matrix = screen.MatrixOf(grants) }, cancellationToken);
    }
}
