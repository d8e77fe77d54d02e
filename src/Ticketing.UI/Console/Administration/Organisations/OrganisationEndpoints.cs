using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Console.Administration.Organisations;

/// <summary>Customers whose people share their tickets.</summary>
internal static class OrganisationEndpoints
{
    public const string Path = "/admin/organisations";

    public static void Map(RouteGroupBuilder admin)
    {
        var organisations = admin.MapGroup("organisations").OnlyFor(Permission.ManagePeople);
        organisations.MapGet("", ListAsync);
        organisations.MapPost("", AddAsync);
        organisations.MapGet("{key}", EditingOrganisation.GetAsync);
        organisations.MapPost("{key}", EditingOrganisation.PostAsync);
    }

    internal static Task<IResult> ListAsync(
        string? after, bool? add, string? done, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) =>
        ShowAsync(after, add is true, new(), [], done, page, people, text, cancellationToken);

    internal static async Task<IResult> AddAsync(
        HttpRequest request, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var form = PlaceForm.Read(await SentForm.ReadAsync(request, cancellationToken));
        try
        {
            if (await EditingOrganisation.FindAsync(form.Key, page, people, cancellationToken) is not null)
                return await ShowAsync(null, true, form, [PlaceForm.Taken(form.Key)], null, page, people, text, cancellationToken);
            await people.SaveOrganisationAsync(page.Caller, new(form.Key, form.Name), cancellationToken);
            return Page.GoTo(page.Url($"{Path}?done=added"));
        }
        catch (TicketValidationException e)
        {
            return await ShowAsync(null, true, form, e.Errors, null, page, people, text, cancellationToken);
        }
    }

    private static async Task<IResult> ShowAsync(
        string? after, bool adds, PlaceForm form, IReadOnlyList<FieldError> errors, string? done, PageContext page, PeopleDesk people,
        IStringLocalizer<SharedText> text, CancellationToken cancellationToken)
    {
        var found = (await people.ListOrganisationsAsync(page.Caller, after, cancellationToken)).Select(one => new PlaceForm(one.Key, one.Name)).ToList();
        return Page.Console<OrganisationListPage>(
            text["Organisations"],
            new PlaceListModel(Stretch<PlaceForm>.Of(found, after, one => one.Key), adds, form, errors, done),
            errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
