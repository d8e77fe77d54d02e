using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Training.Progress;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Progress;

/// <summary>How far those are who train: mentors read everybody's, trainees their own.</summary>
internal sealed class ProgressPages : ITicketingPages
{
    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        var progress = pages.MapGroup("training/progress").ForEverybody();
        progress.MapGet("", ListAsync);
        progress.MapGet("export", ExportAsync);
        progress.MapGet("{trainee}", GetAsync);
        progress.MapGet("{trainee}/certificate/{pool}", CertificateAsync);
    }

    private static async Task<IResult> ListAsync(
        PageContext page, ProgressDesk desk, IStringLocalizer<ProgressText> text, CancellationToken cancellationToken) =>
        page.Actor.MaySomewhere(Permission.Mentor)
            ? Page.Console<ProgressListPage>(text["Title"], await desk.ListAsync(page.Caller, cancellationToken))
            : Page.Console<ProgressPage>(text["Title"], await desk.GetAsync(page.Caller, null, cancellationToken));

    private static async Task<IResult> GetAsync(
        string trainee, PageContext page, ProgressDesk desk, IStringLocalizer<ProgressText> text, CancellationToken cancellationToken)
    {
        var model = await desk.GetAsync(page.Caller, Whole(trainee), cancellationToken);
        return Page.Console<ProgressPage>(text["TitleOf", model.Name], model);
    }

    private static async Task<IResult> CertificateAsync(
        string trainee, string pool, PageContext page, ProgressDesk desk, IStringLocalizer<ProgressText> text,
        CancellationToken cancellationToken)
    {
        var progress = await desk.GetAsync(page.Caller, Whole(trainee), cancellationToken);
        var passed = progress.Pools.FirstOrDefault(one => one.Key == pool && one.IsPassed)
            ?? throw new TicketNotFoundException($"certificate of '{trainee}' for '{pool}'");
        return Page.Console<CertificatePage>(text["Certificate"], new CertificateModel(progress.Trainee, progress.Name, passed));
    }

    private static async Task<IResult> ExportAsync(
        string? trainee, PageContext page, ProgressDesk desk, CancellationToken cancellationToken) => TypedResults.File(
            Encoding.UTF8.GetBytes(await desk.ExportAsync(page.Caller, trainee, cancellationToken)), "text/csv; charset=utf-8",
            "progress.csv");

    // User ids are any text; of all that is escaped in a path a slash alone stays so.
    private static string Whole(string trainee) => trainee.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
