using Ticketing.CustomFields;
using Ticketing.Projects;
using Ticketing.Templates;
using Ticketing.Tickets;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>The form of a new ticket.</summary>
/// <param name="Input">What stands in it.</param>
/// <param name="Projects">Where the reader may file tickets.</param>
/// <param name="Project">The one chosen.</param>
/// <param name="Categories">That one's categories, those that are retired left out.</param>
/// <param name="Similar">Tickets that may be about the same.</param>
/// <param name="Errors">What is wrong with the form; null before it was sent.</param>
public sealed record NewTicketModel(
    NewTicketInput Input, IReadOnlyList<Project> Projects, Project Project, IReadOnlyList<Category> Categories,
    IReadOnlyList<Ticket> Similar,
    IReadOnlyList<FieldError>? Errors)
{
    /// <summary>The custom fields of the category that stands in it, so far as the reader fills them in.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>The templates that the reader is offered.</summary>
    public IReadOnlyList<TicketTemplate> Templates { get; init; } = [];

    /// <summary>Whether the description is shown as it will look.</summary>
    public bool IsPreview { get; init; }

    /// <summary>Whether it is not shown now, because there were many previews before.</summary>
    public bool IsTooSoon { get; init; }

    /// <summary>Whether a field was refused.</summary>
    public bool IsWrong(string field) => Errors?.Any(error => error.Field == field) == true;
}
