using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>A role to look at, to change or to define.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="IsNew">Whether it is to be defined.</param>
/// <param name="Matrix">Its permissions and scopes.</param>
public sealed record RoleModel(string Name, RoleOrigin Origin, bool IsNew, IReadOnlyList<MatrixGroup> Matrix)
{
    /// <summary>What it contains that the reader does not hold, so that he may not change it; null for nothing.</summary>
    public PermissionGrant? Missing { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Whether the reader may change it here.</summary>
    public bool MayChange => IsNew || (Origin is RoleOrigin.Own && Missing is null);
}
