using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>
/// One way in which an actor sees tickets: all conditions hold. A store reads each branch on the index of one of its
/// conditions and merges them.
/// </summary>
/// <param name="Conditions">Sorted; none means every ticket of the tenant.</param>
/// <param name="ReadsInternal">Whether internal comments are readable on the tickets of this branch.</param>
public sealed record VisibilityBranch(ImmutableArray<VisibilityCondition> Conditions, bool ReadsInternal)
{
    /// <summary>Whether the ticket is in it.</summary>
    public bool Holds(Ticket ticket)
    {
        foreach (var condition in Conditions)
        {
            if (!condition.Holds(ticket))
                return false;
        }

        return true;
    }

    /// <summary>Whether everything <paramref name="other"/> shows is shown by this one too.</summary>
    internal bool Covers(VisibilityBranch other) => (ReadsInternal || !other.ReadsInternal) && Includes(other);

    /// <summary>Whether every ticket of <paramref name="other"/> is in this one too, whatever is readable of it.</summary>
    internal bool Includes(VisibilityBranch other)
    {
        foreach (var condition in Conditions)
        {
            if (!other.Conditions.Contains(condition))
                return false;
        }

        return true;
    }

    /// <summary>What the relation is required to be; null when it is not.</summary>
    internal string? Find(TicketRelation relation)
    {
        foreach (var condition in Conditions)
        {
            if (condition.Relation == relation)
                return condition.Value;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(VisibilityBranch? other) =>
        other is not null && ReadsInternal == other.ReadsInternal && Conditions.AsSpan().SequenceEqual(other.Conditions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(ReadsInternal, Conditions.Length, Conditions.IsEmpty ? default : Conditions[0]);
}
