using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Whether a role holds a permission in a scope.</summary>
/// <param name="Grant">The permission and the scope.</param>
/// <param name="IsGranted">Whether it is granted.</param>
/// <param name="Means">Whether it means anything: what concerns no ticket is held in a project or everywhere.</param>
/// <param name="MayChange">Whether the reader may grant it and take it away: he holds it himself.</param>
public sealed record MatrixCell(PermissionGrant Grant, bool IsGranted, bool Means, bool MayChange)
{
    /// <summary>What a form calls it.</summary>
    public string Value => $"{Grant.Permission.Name} {Grant.Scope}";
}
