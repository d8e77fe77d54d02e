using Ticketing.Access;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>Somebody to add.</summary>
/// <param name="Form">He, as the form has him.</param>
/// <param name="Places">The organisations to choose from.</param>
/// <param name="Errors">What is wrong with the form.</param>
/// <param name="Refusal">Why he could not be added; null when nobody tried.</param>
public sealed record NewUserModel(UserForm Form, PlaceNames Places, IReadOnlyList<FieldError> Errors, string? Refusal = null)
{
    /// <summary>The roles that the reader may grant everywhere.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];
}
