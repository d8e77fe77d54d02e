using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Training.Deployments;
using Ticketing.Training.Reviews;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>Lists what is to be reviewed, what is to be talked over, and what was released.</summary>
internal static class ReviewListing
{
    public static async Task<IResult> GetAsync(
        string? list, string? trainee, string? after, PageContext page, ReviewDesk reviews, DeploymentDesk desk, PeopleDesk people,
        TimeProvider time, IStringLocalizer<ReviewText> text, CancellationToken cancellationToken)
    {
        var chosen = Enum.GetValues<ReviewList>().FirstOrDefault(one => ReviewPages.Word(one) == list);
        var whose = string.IsNullOrWhiteSpace(trainee) ? null : trainee;
        var found = await reviews.ListAsync(page.Caller, chosen, whose, after, cancellationToken);
        var trainees = await desk.ListTraineesAsync(page.Caller, cancellationToken);
        var named = found.Items.Select(one => one.Trainee).Concat(whose is null ? [] : [whose]).Distinct().ToList();
        return Page.Console<ReviewListPage>(
            text["Reviews"],
            new ReviewListModel(chosen, found, trainees, await people.NamesAsync(page.Caller, named, cancellationToken))
            {
                Trainee = whose, IsFirst = after is null, Now = time.GetUtcNow(),
            });
    }
}
