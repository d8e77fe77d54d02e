using Microsoft.AspNetCore.Http;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Administration.Organisations;

/// <summary>Shows an organisation and renames it.</summary>
internal static class EditingOrganisation
{
    public static async Task<IResult> GetAsync(
        string key, string? done, PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        var organisation = await people.GetOrganisationAsync(page.Caller, key, cancellationToken);
        return Page.Console<OrganisationPage>(organisation.Name, new OrganisationModel(organisation, organisation.Name, [], done));
    }

    public static async Task<IResult> PostAsync(
        string key, HttpRequest request, PageContext page, PeopleDesk people, Labels labels, CancellationToken cancellationToken)
    {
        var organisation = await people.GetOrganisationAsync(page.Caller, key, cancellationToken);
        var name = (await SentForm.ReadAsync(request, cancellationToken)).Typed("name");
        try
        {
            await people.SaveOrganisationAsync(page.Caller, organisation with { Name = name }, cancellationToken);
            return Page.GoTo(page.Url($"{OrganisationEndpoints.Path}/{Uri.EscapeDataString(key)}?done=saved"));
        }
        catch (TicketValidationException e)
        {
            return Page.Console<OrganisationPage>(
                organisation.Name, new OrganisationModel(organisation, name, e.Errors, null), StatusCodes.Status400BadRequest);
        }
        catch (TicketingException e) when (e.IsSaidThere())
        {
            return Page.Console<OrganisationPage>(
                organisation.Name, new OrganisationModel(organisation, name, [], null) { Refusal = labels.Refusal(e) }, e.Status());
        }
    }
}
