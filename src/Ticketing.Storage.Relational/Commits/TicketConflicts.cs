using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Finds what stands in the way of a commit before it is written, so that the refusal can say what it is.</summary>
internal static class TicketConflicts
{
    /// <summary>Refuses changes that were decided on another version than the one that is stored.</summary>
    /// <param name="tenant">The tenant of the changes.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="stored">What is stored under their numbers, which are from one sequence for the whole database.</param>
    public static void RefuseStale(string tenant, IReadOnlyList<TicketChange> changes, IEnumerable<VersionRow> stored)
    {
        var versions = stored.ToDictionary(row => row.Id);
        foreach (var change in changes)
        {
            var there = versions.GetValueOrDefault(change.After.Id.Value);
            // A number of another tenant is taken, and no more than that may be said of it.
            var version = there is null || (there.Tenant != tenant && change.Before is not null) ? null : (int?)there.Version;
            if (version != change.Before?.Version)
                throw CommitRefusals.StaleTicket(change.After.Id, version, change.Before?.Version);
        }
    }

    /// <summary>The external references that new tickets bring, each for one of them.</summary>
    public static IReadOnlyList<ReferenceRow> NewReferences(string tenant, IReadOnlyList<TicketChange> changes)
    {
        var wanted = ReferenceRow.Of(tenant, changes).ToList();
        var seen = new HashSet<(string, string, string)>();
        return wanted.Find(row => !seen.Add(row.ToKey())) is { } twice ? throw Taken(twice) : wanted;
    }

    /// <summary>Refuses new references that others have.</summary>
    /// <param name="wanted">The new ones.</param>
    /// <param name="stored">Those that are stored, in whichever project and of whichever source.</param>
    public static void RefuseTaken(IEnumerable<ReferenceRow> wanted, IEnumerable<ReferenceRow> stored)
    {
        var others = stored.Select(row => row.ToKey()).ToHashSet();
        if (wanted.FirstOrDefault(row => others.Contains(row.ToKey())) is { } taken)
            throw Taken(taken);
    }

    /// <summary>
    /// Somebody was faster between the look at what is stored and the writing; where one writes at a time that does not happen.
    /// </summary>
    public static TicketConflictException AtTheSameTime(Exception fault) =>
        new("tickets", Wording.Of(RefusalCodes.ChangedMeanwhile, $"Some of the tickets were changed at the same time."), fault);

    private static TicketConflictException Taken(ReferenceRow row) => CommitRefusals.ReferenceTaken(new(row.TicketId), row.Reference);
}
