using Ticketing.Administration;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>What teams, organisations and projects are called, and which there are to choose from: the first 1,000 of each.</summary>
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

    internal static async Task<PlaceNames> ReadAsync(
        PageContext page, PeopleDesk people, ProjectDesk projects, CancellationToken cancellationToken) => new(
        await WholeList.ReadAsync(after => people.ListTeamsAsync(page.Caller, after, cancellationToken), team => team.Key),
        await WholeList.ReadAsync(
            after => people.ListOrganisationsAsync(page.Caller, after, cancellationToken), organisation => organisation.Key),
        await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key));
}
