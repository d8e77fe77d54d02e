namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Permissions that belong together.</summary>
/// <param name="Name">What the group is called in the keys of texts.</param>
/// <param name="Rows">The permissions.</param>
public sealed record MatrixGroup(string Name, IReadOnlyList<MatrixRow> Rows);
