using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.AspNetCore;
using Ticketing.Training.Progress;

namespace Ticketing.Training.Http;

/// <summary>How far those are who train.</summary>
internal sealed class ProgressEndpoints : ITicketingEndpoints
{
    private static readonly QueryParameter Trainee = new(
        "trainee", "Whose (user id or mail address, or me); absent: all that the caller may see.");

    public void Map(RouteGroupBuilder group)
    {
        var progress = group.MapGroup("").WithTags("Training").AllowEverybodySignedIn();
        progress.MapGet("training/progress", ListAsync)
            .Describe("listProgress", "Read the progress of trainees", "A trainee his own, a mentor everybody's, or that of one trainee.")
            .Query(Trainee)
            .Shows($$"""{ "items": [{{ProgressItem.Example}}], "next": null }""")
            .Refuses(404);
        progress.MapGet("training/progress/export", ExportAsync)
            .Describe("exportProgress", "Export exercises with their points", "CSV, the last exercise first; times are in seconds.")
            .Query(Trainee)
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Refuses(404);
    }

    internal static async Task<Answer<ItemList<ProgressItem>>> ListAsync(
        HttpContext http, ProgressDesk desk, CancellationToken cancellationToken) => new(new(
        [
            .. (WhoseOf(http) is { } trainee
                ? [await desk.GetAsync(http.Caller(), trainee, cancellationToken)]
                : (await desk.ListAsync(http.Caller(), cancellationToken)).Trainees).Select(ProgressItem.From),
        ]));

    internal static async Task<IResult> ExportAsync(HttpContext http, ProgressDesk desk, CancellationToken cancellationToken) =>
        TypedResults.File(
            Encoding.UTF8.GetBytes(await desk.ExportAsync(http.Caller(), WhoseOf(http), cancellationToken)), "text/csv; charset=utf-8",
            "progress.csv");

    private static string? WhoseOf(HttpContext http) => http.Query("trainee") is "me" ? http.Caller().UserId : http.Query("trainee");
}
