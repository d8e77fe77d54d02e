namespace Ticketing.Access;

/// <summary>A permission in a scope.</summary>
public readonly record struct PermissionGrant(Permission Permission, Scope Scope);
