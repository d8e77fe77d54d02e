using System.Collections.Frozen;
using Ticketing.CustomFields;
using Ticketing.Templates;
using Ticketing.UI.Templates;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>The form of a new ticket, as far as it is filled in.</summary>
/// <param name="Title">The title.</param>
/// <param name="About">Project and category, <c>support/hardware</c>; blank when nothing was chosen.</param>
/// <param name="Description">Markdown.</param>
/// <param name="Projects">What can be chosen.</param>
/// <param name="Others">More projects than a choice should have: they are chosen first. By key and name.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record PortalNewModel(
    string Title, string About, string Description, IReadOnlyList<PortalProject> Projects, IReadOnlyList<(string Key, string Name)> Others,
    IReadOnlyList<FieldError> Errors)
{
    /// <summary>The custom fields of what the ticket is about, so far as the requester fills them in.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The templates that he is offered.</summary>
    public IReadOnlyList<TicketTemplate> Templates { get; init; } = [];

    /// <summary>The id of the template that was chosen; null for none.</summary>
    public string? Template { get; init; }

    /// <summary>The id of the template whose link led here; null for none.</summary>
    public string? Linked { get; init; }

    /// <summary>What of the host's own it will be about: <c>order/42</c>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether that was put into what he wrote.</summary>
    public bool IsFilledIn { get; init; }

    /// <summary>The same with what a template has where nothing is written.</summary>
    internal PortalNewModel FilledBy(TicketTemplate template) => this with
    {
        Title = TemplateFill.Text(Title, template.Title),
        About = TemplateFill.Text(About, $"{template.Project}/{template.Category ?? DefaultCategory(template.Project)}"),
        Description = TemplateFill.Text(Description, template.Description),
        Given = TemplateFill.Fields(Given, template),
    };

    private string? DefaultCategory(string project) => Projects.FirstOrDefault(one => one.Key == project)?.Categories
        .FirstOrDefault(category => category.IsDefault)?.Key;

    /// <summary>What stands in them, by their keys.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Given { get; init; } =
        FrozenDictionary<string, IReadOnlyList<string>>.Empty;
}
