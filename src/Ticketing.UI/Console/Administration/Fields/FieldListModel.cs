using Ticketing.CustomFields;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Fields;

/// <summary>The custom fields that the reader manages.</summary>
/// <param name="Fields">They.</param>
/// <param name="Places">What projects are called.</param>
/// <param name="Done">What was just done.</param>
public sealed record FieldListModel(IReadOnlyList<FieldDefinition> Fields, PlaceNames Places, string? Done);
