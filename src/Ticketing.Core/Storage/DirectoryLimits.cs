namespace Ticketing.Storage;

/// <summary>How much of the directory is read at once.</summary>
public static class DirectoryLimits
{
    /// <summary>The most users, teams, organisations, projects or categories in one answer: one with fewer is the last.</summary>
    public const int Page = 200;
}
