namespace Ticketing.UI.Console.Administration.Roles;

/// <summary>Where a role comes from.</summary>
public enum RoleOrigin
{
    /// <summary>The library has it.</summary>
    BuiltIn = 1,

    /// <summary>The host's code defines it.</summary>
    Host = 2,

    /// <summary>An administrator defined it: it can be changed here.</summary>
    Own = 3,
}
