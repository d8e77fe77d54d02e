using Ticketing.Access;

namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>A permission in all scopes.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Cells">The scopes.</param>
public sealed record MatrixRow(Permission Permission, IReadOnlyList<MatrixCell> Cells);
