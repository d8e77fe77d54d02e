namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>All roles.</summary>
/// <param name="Roles">They, by name.</param>
/// <param name="Done">What was just done.</param>
public sealed record RoleListModel(IReadOnlyList<RoleItem> Roles, string? Done);
