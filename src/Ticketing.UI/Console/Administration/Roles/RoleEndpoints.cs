using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Roles: the built-in ones to look at, one's own to define and change.</summary>
internal static class RoleEndpoints
{
    public const string Path = "/admin/roles";

    public static void Map(RouteGroupBuilder admin)
    {
        var roles = admin.MapGroup("roles").OnlyFor(Permission.ManageRoles);
        roles.MapGet("", ListAsync);
        roles.MapGet("edit", EditingRole.GetAsync);
        roles.MapPost("edit", EditingRole.PostAsync);
        roles.MapGet("delete", DeletingRole.AskAsync);
        roles.MapPost("delete", DeletingRole.PostAsync);
        roles.MapGet("new", DefiningRole.GetAsync);
        roles.MapPost("new", DefiningRole.PostAsync);
    }

    /// <summary>Where a role is; its name may be anything, so it stands in the query.</summary>
    public static string Of(string name, string? done = null) =>
        $"{Path}/edit?name={Uri.EscapeDataString(name)}{(done is null ? "" : $"&done={done}")}";

    /// <summary>Where a role is deleted.</summary>
    public static string Delete(string name) => $"{Path}/delete?name={Uri.EscapeDataString(name)}";

    internal static async Task<IResult> ListAsync(
        string? done, PageContext page, RoleDesk roles, IOptions<TicketingOptions> options, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        var all = await roles.ListAsync(page.Caller, cancellationToken);
        return Page.Console<RoleListPage>(
            text["Roles"], new RoleListModel([.. all.Select(role => RoleItem.Of(role, options.Value, roles))], done));
    }
}
