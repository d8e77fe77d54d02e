using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Transfer;

/// <summary>Tickets in from files, and out as files.</summary>
internal static class TransferEndpoints
{
    public const string Path = "/admin/transfer";

    public static void Map(RouteGroupBuilder admin)
    {
        var importing = admin.MapGroup("transfer").OnlyForSomebodyWith(Permission.Import);
        importing.MapGet("", GetAsync);
        importing.MapGet("import", ImportUpdate.Get);
        // It streams, so the limit for bodies held in memory is not meant for it, and it looks for the antiforgery token in the parts
        // before the file.
        importing.MapPost("import", ImportingFile.PostAsync).WithMetadata(new DisableRequestSizeLimitAttribute(), ReadsItsOwnForm.Instance);
        admin.MapGroup("transfer").OnlyForSomebodyWith(Permission.Export).MapGet("export", ExportingFile.GetAsync);
    }

    internal static Task<IResult> GetAsync(
        PageContext page, ProjectDesk projects, ImportJobs jobs, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) =>
        ShowAsync(
            model => model with { Import = jobs.Find(page.Caller)?.View() },
            StatusCodes.Status200OK,
            page,
            projects,
            text,
            cancellationToken);

    internal static async Task<IResult> ShowAsync(
        Func<TransferModel, TransferModel> change, int status, PageContext page, ProjectDesk projects, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken)
    {
        var all = await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key);
        var model = new TransferModel(
            Guid.NewGuid(), [.. all.Where(project => project.IsActive && page.Actor.May(Permission.Import, project.Key))], all,
            page.Actor.MaySomewhere(Permission.Export));
        return Page.Console<TransferPage>(text["ImportAndExport"], change(model), status);
    }
}
