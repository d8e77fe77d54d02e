using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>What a commit changes of the rows of tags and access keys.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Removed">Those that go.</param>
/// <param name="Touched">Those that stay, of tickets with a new time of update.</param>
internal sealed record KeyChanges(IReadOnlyList<KeyRow> Added, IReadOnlyList<KeyRow> Removed, IReadOnlyList<KeyRow> Touched)
{
    /// <summary>What the changes of tickets do to their keys.</summary>
    public static KeyChanges Of(string tenant, IReadOnlyList<TicketChange> changes)
    {
        var (added, removed, touched) = (new List<KeyRow>(), new List<KeyRow>(), new List<KeyRow>());
        foreach (var change in changes)
        {
            var before = change.Before is null ? [] : KeyRow.Of(tenant, change.Before).ToList();
            var after = KeyRow.Of(tenant, change.After).ToList();
            added.AddRange(after.Where(key => !before.Exists(key.IsSameKey)));
            removed.AddRange(before.Where(key => !after.Exists(key.IsSameKey)));
            if (change.Before is { } earlier
                && (earlier.UpdatedAt, earlier.Public.UpdatedAt) != (change.After.UpdatedAt, change.After.Public.UpdatedAt))
                touched.AddRange(after.Where(key => before.Exists(key.IsSameKey)));
        }

        return new(added, removed, touched);
    }
}
