using Ticketing.Access;
using Ticketing.People;
using Ticketing.Storage;

namespace Ticketing.Administration;

/// <content>Changing teams and organisations. One that is there is changed by those who see its tickets.</content>
public sealed partial class PeopleDesk
{
    /// <summary>Adds or renames a team.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SaveTeamAsync(Caller caller, Team team, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        Check(team.Key, team.Name);
        if (await directory.FindTeamAsync(caller.Tenant, team.Key, cancellationToken) is not null && !GrantRules.SeesTeam(actor, team.Key))
            throw new TicketForbiddenException(GrantRules.NotYourTeam(team.Key));
        await CommitAsync(caller, cancellationToken, new SaveTeam(team));
    }

    /// <summary>Deletes a team that nobody is in and no ticket has.</summary>
    /// <exception cref="TicketNotFoundException">There is none.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">People are in it, or tickets have it; the message says what to do.</exception>
    public async Task DeleteTeamAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        if (await directory.FindTeamAsync(caller.Tenant, key, cancellationToken) is null)
            throw new TicketNotFoundException($"team '{key}'");
        if (!GrantRules.SeesTeam(actor, key))
            throw new TicketForbiddenException(GrantRules.NotYourTeam(key));
        await CommitAsync(caller, cancellationToken, new DeleteTeam(key));
    }

    /// <summary>Adds or renames an organisation.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SaveOrganisationAsync(Caller caller, Organisation organisation, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        Check(organisation.Key, organisation.Name);
        if (await directory.FindOrganisationAsync(caller.Tenant, organisation.Key, cancellationToken) is not null
            && !GrantRules.SeesOrganisation(actor, organisation.Key))
            throw new TicketForbiddenException(GrantRules.NotYourOrganisation(organisation.Key));
        await CommitAsync(caller, cancellationToken, new SaveOrganisation(organisation));
    }

    private static void Check(string key, string name)
    {
        var errors = new FieldErrors();
        errors.CheckKey("key", key);
        errors.Check("name", name, FieldRules.Name);
        errors.ThrowIfAny();
    }
}
