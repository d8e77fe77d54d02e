using Microsoft.AspNetCore.Identity;
using Ticketing.Administration;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Demo;

/// <summary>Enters the demo's people, teams, organisations and projects, and gives everybody an account.</summary>
internal sealed class DemoDirectory(
    UserManager<IdentityUser> accounts, PeopleDesk people, ProjectDesk projects, FirstAdministrator administrator)
{
    /// <summary>Enters them.</summary>
    public async Task EnterAsync(DemoPeople demo, CancellationToken cancellationToken)
    {
        foreach (var organisation in demo.Organisations)
            await people.SaveOrganisationAsync(HostCaller.Caller, organisation, cancellationToken);
        foreach (var team in demo.Teams)
            await people.SaveTeamAsync(HostCaller.Caller, team, cancellationToken);
        foreach (var project in demo.Projects)
        {
            await projects.SaveAsync(HostCaller.Caller, new(project.Key, project.Name, project.Workflow), cancellationToken);
            foreach (var category in project.Categories)
                await projects.SaveCategoryAsync(HostCaller.Caller, new(project.Key, category.Key, category.Name), cancellationToken);
        }

        foreach (var person in demo.People)
            await EnterAsync(person, demo.Password, cancellationToken);
        await administrator.AppointAsync(demo.People[0].Id, cancellationToken);
    }

    private async Task EnterAsync(DemoPerson person, string password, CancellationToken cancellationToken)
    {
        var account = new IdentityUser(person.Email) { Id = person.Id, Email = person.Email, EmailConfirmed = true };
        if (await accounts.FindByIdAsync(person.Id) is null && await accounts.CreateAsync(account, password) is { Succeeded: false } result)
            throw new InvalidOperationException($"The demo account {person.Email} was refused: {result}");
        await people.SaveUserAsync(
            HostCaller.Caller,
            new()
            {
                Id = person.Id,
                DisplayName = person.Name,
                Email = person.Email,
                Locale = person.Locale,
                TimeZone = person.TimeZone,
                Organisation = person.Organisation,
            },
            cancellationToken);
        await people.SetTeamsAsync(HostCaller.Caller, person.Id, person.Teams, cancellationToken);
        await people.SetRolesAsync(HostCaller.Caller, person.Id, person.Roles, cancellationToken);
    }
}
