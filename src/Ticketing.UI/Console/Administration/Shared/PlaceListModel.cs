namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>A list of things with a key and a name, and one to add.</summary>
/// <param name="Places">They.</param>
/// <param name="IsAdding">Whether the form for another one is shown.</param>
/// <param name="Form">The one to add.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="Done">What was just done.</param>
public sealed record PlaceListModel(
    Stretch<PlaceForm> Places, bool IsAdding, PlaceForm Form, IReadOnlyList<FieldError> Errors, string? Done);
