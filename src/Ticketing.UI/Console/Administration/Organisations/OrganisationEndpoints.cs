using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.UI.Console.Administration.Shared;

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
        string? after, bool? add, string? done, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text,
        CancellationToken cancellationToken) =>
        Screen(page, people, text, cancellationToken).ListAsync(after, add is true, done);

    internal static Task<IResult> AddAsync(
        HttpRequest request, PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) =>
        Screen(page, people, text, cancellationToken).AddAsync(request, _ => page.Url($"{Path}?done=added"), cancellationToken);

    private static PlaceScreen Screen(
        PageContext page, PeopleDesk people, IStringLocalizer<SharedText> text, CancellationToken cancellationToken) => new(
        async after =>
        [
            .. (await people.ListOrganisationsAsync(page.Caller, after, cancellationToken)).Select(one => new PlaceForm(one.Key, one.Name)),
        ],
        key => people.GetOrganisationAsync(page.Caller, key, cancellationToken),
        form => people.SaveOrganisationAsync(page.Caller, new(form.Key, form.Name), cancellationToken),
        (model, status) => Page.Console<OrganisationListPage>(text["Organisations"], model, status));
}
