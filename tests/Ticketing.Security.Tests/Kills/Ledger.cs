using System.Collections.Concurrent;

namespace Ticketing.Security.Tests.Kills;

/// <summary>What hosts have acknowledged.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Acknowledged> tickets = [];
    private int checkedAlready;

    /// <summary>All of it.</summary>
    public IReadOnlyCollection<Acknowledged> All => tickets;

    /// <summary>Adds a ticket whose every step was acknowledged.</summary>
    public void Add(Acknowledged ticket) => tickets.Enqueue(ticket);

    /// <summary>What came in since this was asked before.</summary>
    public IReadOnlyList<Acknowledged> New()
    {
        Acknowledged[] fresh = [.. tickets.Skip(checkedAlready)];
        checkedAlready += fresh.Length;
        return fresh;
    }

    /// <summary>A ticket that was filed, commented on and started.</summary>
    internal sealed record Acknowledged(long Id, string Title, string Comment);
}
