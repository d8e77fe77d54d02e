using Ticketing.Access;
using Ticketing.Projects;
using Ticketing.Tickets;
using Ticketing.UI.Requests;
using Ticketing.UI.Searching;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>Reads what the form shows.</summary>
internal static class NewTicketLoader
{
    private const int MostSimilar = 5;

    /// <exception cref="TicketForbiddenException">The reader may file tickets nowhere.</exception>
    /// <exception cref="TicketValidationException">Wherever he may, the project is retired.</exception>
    public static async Task<NewTicketModel> LoadAsync(
        NewTicketServices services, NewTicketInput input, IReadOnlyList<FieldError>? errors, CancellationToken cancellationToken)
    {
        var (page, caller) = (services.Page, services.Page.Caller);
        var all = await WholeList.ReadAsync(after => services.Projects.ListAsync(caller, after, cancellationToken), project => project.Key);
        var own = all.Where(project => page.Actor.May(Permission.Create, project.Key)).ToList();
        if (own.Count == 0)
            throw new TicketForbiddenException(Permission.Create);
        var projects = own.FindAll(project => project.IsActive);
        if (projects.Count == 0)
            throw new TicketValidationException("project", own[0].RefuseNew()!);
        var templates = (await services.Templates.OfNewAsync(caller, cancellationToken))
            .Select(shown => shown.Template)
            .Where(template => projects.Exists(project => project.Key == template.Project))
            .ToList();
        // A link to a template that is gone is one to an empty form.
        if (input.UsesTemplate && templates.Find(template => template.Id == input.Template) is { } template)
            input = input.FilledBy(template);
        var wanted = input.Project ?? services.Options.Value.DefaultProject;
        var project = projects.Find(one => one.Key == wanted) ?? projects[0];
        var categories = await CategoriesAsync(services, project, cancellationToken);
        return new(input, projects, project, categories, await SimilarAsync(services, input.Title, cancellationToken), errors)
        {
            Templates = templates,
            Fields = CategoryOf(categories, input.Category) is { } category
                ? await services.Fields.OfNewAsync(caller, project.Key, category, cancellationToken)
                : [],
        };
    }

    /// <summary>
    /// The key of the category that a name, or a key, says; of the default one where nothing is said, null for no category.
    /// </summary>
    public static string? CategoryOf(IReadOnlyList<Category> categories, string said) =>
        (said.Length == 0
            ? categories.FirstOrDefault(one => one.IsDefault)
            : categories.FirstOrDefault(one => Same(one.Name, said)) ?? categories.FirstOrDefault(one => Same(one.Key, said)))?.Key;

    /// <summary>Tickets that may be about the same.</summary>
    public static Task<IReadOnlyList<Ticket>> SimilarAsync(NewTicketServices services, string title, CancellationToken cancellationToken) =>
        SimilarSearch.FindAsync(services.Page.Caller, services.Finder, title, MostSimilar, cancellationToken);

    /// <summary>Whether the reader sets tags and due times of tickets.</summary>
    public static bool MayTriage(PageContext page) => page.Actor.MaySomewhere(Permission.Triage);

    public static async Task<IReadOnlyList<Category>> CategoriesAsync(
        NewTicketServices services, Project project, CancellationToken cancellationToken) =>
        [
            .. (await WholeList.ReadAsync(
                after => services.Projects.ListCategoriesAsync(services.Page.Caller, project.Key, after, cancellationToken),
                category => category.Key)).Where(category => category.IsActive),
        ];

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
