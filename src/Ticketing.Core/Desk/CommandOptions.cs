namespace Ticketing.Desk;

/// <summary>How a command is to be carried out.</summary>
public sealed record CommandOptions
{
    /// <summary>Carry it out on whatever version is stored, once per call.</summary>
    public static readonly CommandOptions None = new();

    /// <summary>The version of the ticket that the caller knows; another one is a conflict. Null: whatever is stored.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>
    /// Whether a change that others made after <see cref="ExpectedVersion"/> is a conflict only when it is about what the command is about:
    /// a comment, say, on a ticket whose title is being rewritten is none. False: any change is.
    /// </summary>
    public bool MayMerge { get; init; }

    /// <summary>Makes a repetition of the same request harmless; null for none.</summary>
    public IdempotencyKey? Idempotency { get; init; }

    /// <summary>What is stored with it; null for nothing more.</summary>
    public CommitRiders? Riders { get; init; }
}
