namespace Ticketing.Storage.Relational.Work;

/// <summary>Which of the due messages a claim takes: no more for one receiver than that allows, and the first ones of lanes.</summary>
internal sealed class MessageChoice(OutboxClaim claim)
{
    private readonly Dictionary<string, int> receivers = new(claim.Running, StringComparer.Ordinal);

    /// <summary>The numbers of those that are taken.</summary>
    public List<long> Chosen { get; } = [];

    /// <summary>The numbers of those that are not even the next ones in their lanes.</summary>
    public List<long> FarBehind { get; } = [];

    /// <summary>How many were looked at.</summary>
    public int LookedAt { get; private set; }

    /// <summary>Whether it takes no more.</summary>
    public bool IsFull => Chosen.Count == claim.Limit;

    /// <summary>Looks at one.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="receiver">Its receiver.</param>
    /// <param name="earlier">How many of its lane are before it, as far as two.</param>
    public void Add(long number, string? receiver, long earlier)
    {
        LookedAt++;
        if (earlier > 1)
            FarBehind.Add(number);
        if (earlier > 0 || (receiver is not null && receivers.GetValueOrDefault(receiver) >= claim.ReceiverLimit))
            return;
        Chosen.Add(number);
        if (receiver is not null)
            receivers[receiver] = receivers.GetValueOrDefault(receiver) + 1;
    }
}
