using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Administration;
using Ticketing.UI.Requests;

namespace Ticketing.UI.Profile;

/// <summary>Oneself: roles, language, zone, theme.</summary>
internal sealed class ProfileEndpoints : ITicketingPages
{
    // Whoever acts at a desk of a feature's is who he is: what he chooses, he chooses once.
    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("profile", GetAsync);
        pages.MapPost("profile", SaveAsync);
        pages.MapPost("profile/theme", SetThemeAsync);
    }

    private static async Task<IResult> GetAsync(
        bool? saved, [AsParameters] ProfileServices services, CancellationToken cancellationToken)
    {
        var model = await LoadAsync(services, cancellationToken);
        return Show(services, model with { IsSaved = saved is true && services.Page.FollowsForm });
    }

    private static async Task<IResult> SaveAsync(
        HttpContext http, [AsParameters] ProfileServices services, CancellationToken cancellationToken)
    {
        var page = services.Page;
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (locale, zone) = (form.Text("locale"), form.Text("timeZone"));
        var model = await LoadAsync(services, cancellationToken);
        try
        {
            if (locale is not null && !model.Languages.Contains(locale))
                throw new TicketValidationException(
                    "locale", new Wording(FieldErrorCodes.Unknown, "This is not a language that the interface has.", [locale]));
            // Whom the directory does not know, such as somebody of a host's own actor source, has his choice in his browser alone.
            if (model.IsKnown)
                await services.People.SetPreferencesAsync(page.Caller, locale, zone, cancellationToken);
            (page.Choices with { Language = locale }).Keep(http, page.Url(""));
            return Page.GoTo(page.Url("/profile?saved=true"));
        }
        catch (TicketValidationException e)
        {
            return Show(services, model with { Locale = locale, TimeZone = zone, Errors = e.Errors }, StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<IResult> SetThemeAsync(HttpContext http, PageContext page, CancellationToken cancellationToken)
    {
        var form = await SentForm.ReadAsync(http.Request, cancellationToken);
        var (theme, density) = (form.Text("theme"), form.Text("density"));
        var choices = page.Choices with
        {
            Theme = Choices.Themes.Contains(theme) ? theme! : page.Choices.Theme,
            Density = Choices.Densities.Contains(density) ? density! : page.Choices.Density,
        };
        choices.Keep(http, page.Url(""));
        return Page.GoTo(LocalAddress.Of(form.Text("back")) ?? page.Url("/profile"));
    }

    internal static async Task<ProfileModel> LoadAsync(ProfileServices services, CancellationToken cancellationToken)
    {
        var (page, projects, people) = (services.Page, services.Projects, services.People);
        var isKnown = await IsKnownAsync(page, people, cancellationToken);
        var names = (await WholeList.ReadAsync(after => projects.ListAsync(page.Caller, after, cancellationToken), project => project.Key))
            .ToDictionary(project => project.Key, project => project.Name, StringComparer.Ordinal);
        var locale = isKnown ? page.Me.Locale : page.Choices.Language;
        return new(
            page.Me,
            isKnown,
            [.. page.Actor.Roles.Select(role => HeldRole.Of(role, role.Project is { } key ? names.GetValueOrDefault(key, key) : null))],
            locale,
            page.Me.TimeZone,
            ProfileLanguages.WithOwn(locale),
            TimeZones.At(services.Time.GetUtcNow())) { Organisation = await OrganisationAsync(page, people, cancellationToken) };
    }

    private static async Task<string?> OrganisationAsync(PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        try
        {
            return page.Actor.Organisation is { } key
                ? (await people.GetOrganisationAsync(page.Caller, key, cancellationToken)).Name
                : null;
        }
        catch (TicketNotFoundException)
        {
            // A host's own source of actors may know organisations that the directory does not.
            return page.Actor.Organisation;
        }
    }

    private static async Task<bool> IsKnownAsync(PageContext page, PeopleDesk people, CancellationToken cancellationToken)
    {
        try
        {
            await people.GetUserAsync(page.Caller, page.Caller.UserId, cancellationToken);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }

    internal static IResult Show(ProfileServices services, ProfileModel model, int status = StatusCodes.Status200OK) =>
        services.Page.UsesConsole
            ? Page.Console<ProfilePage>(services.Text["Profile"], model, status)
            : Page.Portal<ProfilePage>(services.Text["Profile"], model, status);
}
