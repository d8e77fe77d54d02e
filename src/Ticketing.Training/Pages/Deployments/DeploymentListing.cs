using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Training.Deployments;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Deployments;

/// <summary>Lists deployments.</summary>
internal static class DeploymentListing
{
    // More than so many names nobody reads in a row of a list.
    private const int MostNamed = 3;

    public static async Task<IResult> GetAsync(
        long? after, PageContext page, DeploymentDesk desk, PeopleDesk people, IStringLocalizer<DeploymentText> text,
        CancellationToken cancellationToken)
    {
        var found = await desk.ListAsync(page.Caller, after, cancellationToken);
        var named = found.Items.SelectMany(one => one.Trainees.Take(MostNamed).Append(one.By)).Distinct().ToList();
        var names = await people.NamesAsync(page.Caller, named, cancellationToken);
        return Page.Console<DeploymentListPage>(text["Deployments"], new DeploymentListModel(found, names) { IsFirst = after is null });
    }

    /// <summary>The names of some trainees, and how many more there are.</summary>
    public static string Trainees(DeploymentView deployment, IReadOnlyDictionary<string, string> names)
    {
        var some = string.Join(", ", deployment.Trainees.Take(MostNamed).Select(id => names.GetValueOrDefault(id, id)));
        var more = deployment.Trainees.Count - MostNamed;
        return more > 0 ? $"{some} +{more}" : some;
    }
}
