using Ticketing.Access;
using Ticketing.People;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Users;

/// <summary>A person, and what can be done with him.</summary>
/// <param name="User">He, as he is stored.</param>
/// <param name="Form">He, as the form has him.</param>
/// <param name="Places">What teams, organisations and projects are called, to choose from.</param>
/// <param name="Roles">All roles.</param>
/// <param name="IsOneself">Whether the reader looks at himself.</param>
public sealed record UserModel(User User, UserForm Form, PlaceNames Places, IReadOnlyList<Role> Roles, bool IsOneself)
{
    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>Why something could not be done.</summary>
    public string? Refusal { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The role and project that were chosen and refused.</summary>
    public GrantedRole? Chosen { get; init; }
}
