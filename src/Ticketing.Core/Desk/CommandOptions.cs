namespace Ticketing.Desk;

/// <summary>How a command is to be carried out.</summary>
public sealed record CommandOptions
{
    /// <summary>Carry it out on whatever version is stored, once per call.</summary>
    public static readonly CommandOptions None = new();

    /// <summary>The version of the ticket that the caller knows; another one is a conflict. Null: whatever is stored.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>Makes a repetition of the same request harmless; null for none.</summary>
    public IdempotencyKey? Idempotency { get; init; }
}
