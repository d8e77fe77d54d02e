using Ticketing.Templates;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Templates;

/// <summary>The templates that the reader manages.</summary>
/// <param name="Templates">They, by name.</param>
/// <param name="Places">What projects are called.</param>
/// <param name="Done">What was just done.</param>
public sealed record TemplateListModel(IReadOnlyList<TicketTemplate> Templates, PlaceNames Places, string? Done);
