using Ticketing.People;
using Ticketing.Projects;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>What teams, organisations and projects are called, and which there are to choose from: the first 200 of each.</summary>
/// <param name="Teams">The teams.</param>
/// <param name="Organisations">The organisations.</param>
/// <param name="Projects">The projects that exist for the reader.</param>
public sealed record PlaceNames(IReadOnlyList<Team> Teams, IReadOnlyList<Organisation> Organisations, IReadOnlyList<Project> Projects)
{
    /// <summary>The name of a team; its key when it is not among them.</summary>
    public string Team(string key) => Teams.FirstOrDefault(team => team.Key == key)?.Name ?? key;

    /// <summary>The name of an organisation; its key when it is not among them.</summary>
    public string Organisation(string key) => Organisations.FirstOrDefault(organisation => organisation.Key == key)?.Name ?? key;

    /// <summary>The name of a project; its key when it is not among them.</summary>
    public string Project(string key) => Projects.FirstOrDefault(project => project.Key == key)?.Name ?? key;

    internal static async Task<PlaceNames> ReadAsync(PageContext page, PeopleDesk people, ProjectDesk projects, CancellationToken cancellationToken) => new(
        await people.ListTeamsAsync(page.Caller, null, cancellationToken),
        await people.ListOrganisationsAsync(page.Caller, null, cancellationToken),
        await projects.ListAsync(page.Caller, null, cancellationToken));
}
