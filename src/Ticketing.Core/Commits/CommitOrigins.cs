namespace Ticketing.Commits;

/// <summary>What asks for a commit: one of them for each commit, several for what a contributor takes part in.</summary>
[Flags]
public enum CommitOrigins
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Somebody filed a ticket, or did something to one.</summary>
    Command = 1,

    /// <summary>Somebody changed people, teams, roles, projects or categories.</summary>
    Administration = 2,

    /// <summary>The help desk does it by itself: it gives back the tickets of somebody who was deactivated.</summary>
    Upkeep = 4,

    /// <summary>Histories are brought in from elsewhere, up to hundreds of tickets in one commit.</summary>
    Import = 8,

    /// <summary>A tenant gets its first project, or a health check tries whether anything can be stored.</summary>
    Setup = 16,

    /// <summary>Whatever happens in the help desk itself: all but <see cref="Import"/> and <see cref="Setup"/>.</summary>
    Usual = Command | Administration | Upkeep,
}
