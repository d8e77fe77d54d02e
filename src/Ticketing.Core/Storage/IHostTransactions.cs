namespace Ticketing.Storage;

/// <summary>What a store offers besides that can take part in transactions of the host.</summary>
public interface IHostTransactions
{
    /// <summary>
    /// Whether the caller runs within one. Then he keeps others from writing until the host commits, so he waits for nobody who may be
    /// waiting to write.
    /// </summary>
    bool IsInOne { get; }
}
