using Ticketing.People;

namespace Ticketing.UI.Console.Administration.Organisations;

/// <summary>An organisation.</summary>
/// <param name="Organisation">It, as it is stored.</param>
/// <param name="Name">Its name, as the form has it.</param>
/// <param name="Errors">What is wrong with the form.</param>
/// <param name="Done">What was just done.</param>
public sealed record OrganisationModel(Organisation Organisation, string Name, IReadOnlyList<FieldError> Errors, string? Done)
{
    /// <summary>Why it could not be saved; null when nobody tried.</summary>
    public string? Refusal { get; init; }
}
