namespace Ticketing.Storage;

/// <summary>
/// What became of claimed work: a closed family. It counts only as long as the lease is held; a commit with one whose lease was lost is
/// refused with <see cref="LeaseLostException"/>.
/// </summary>
public abstract record Settlement
{
    private protected Settlement(string tenant, long lease, WorkOutcome outcome) => (Tenant, Lease, Outcome) = (tenant, lease, outcome);

    /// <summary>The tenant of the work; a commit is of the same one.</summary>
    public string Tenant { get; }

    /// <summary>The lease under which it was done.</summary>
    public long Lease { get; }

    /// <summary>What became of it.</summary>
    public WorkOutcome Outcome { get; }
}
