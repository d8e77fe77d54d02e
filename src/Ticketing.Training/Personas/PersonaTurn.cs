namespace Ticketing.Training.Personas;

/// <summary>What a persona does.</summary>
public sealed record PersonaTurn
{
    /// <summary>It waits until something happens.</summary>
    public static PersonaTurn Wait { get; } = new();

    /// <summary>What it writes, in Markdown; null for nothing.</summary>
    public string? Say { get; init; }

    /// <summary>Which follow-up of the scenario that is (from 0); null for none of them.</summary>
    public int? FollowUp { get; init; }

    /// <summary>Whether it opens the ticket again with it, where the workflow allows that.</summary>
    public bool Reopens { get; init; }

    /// <summary>When it is to be asked again, in UTC, if nothing happens before; null for not at all.</summary>
    public DateTimeOffset? LookAgainAt { get; init; }

    /// <summary>It writes something.</summary>
    public static PersonaTurn Write(string text) => new() { Say = text };

    /// <summary>It waits until a time, or until something happens.</summary>
    public static PersonaTurn WaitUntil(DateTimeOffset at) => new() { LookAgainAt = at };
}
