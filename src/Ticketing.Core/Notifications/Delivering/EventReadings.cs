using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Reads what entries of the ledger are about. What fifty people are told of is read once, as they are told within a moment; whatever
/// happens to the ticket meanwhile makes another version of it, which is read anew. Thread-safe.
/// </summary>
internal sealed class EventReadings(ITicketReader tickets, CarefulDirectory directory, TimeProvider time)
{
    /// <summary>How many texts from before are shown.</summary>
    public const int MostEarlier = 5;

    private const int MostEvents = 100;
    private const int MostKept = 8;

    // What people and teams are called is no part of a ticket's version.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly LinkedList<Reading> kept = [];

    /// <summary>What an entry is about.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="ticket">The entry's ticket as it is now.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Ends the waiting early.</param>
    public async Task<EventReading> ReadAsync(
        string tenant, Ticket ticket, NotificationEntry entry, CancellationToken cancellationToken)
    {
        var reading = Find(new(tenant, ticket.Id, ticket.Version, entry.FirstVersion, entry.LastVersion), ticket);
        try
        {
            return await reading.Content.WaitAsync(cancellationToken);
        }
        catch when (reading.Content.IsFaulted)
        {
            lock (gate)
                kept.Remove(reading);
            throw;
        }
    }

    private Reading Find(Key key, Ticket ticket)
    {
        lock (gate)
        {
            while (kept.Last is { } last && (kept.Count > MostKept || time.GetElapsedTime(last.Value.Begun) > Kept))
                kept.RemoveLast();
            if (kept.FirstOrDefault(one => one.Key == key) is { } found)
                return found;
            // It is for several: none of them ends it.
            var content = Task.Run(() => ReadAsync(key, ticket, CancellationToken.None));
            return kept.AddFirst(new Reading(key, time.GetTimestamp(), content)).Value;
        }
    }

    private async Task<EventReading> ReadAsync(Key key, Ticket ticket, CancellationToken cancellationToken)
    {
        var all = Visibility.OfSystem(key.Tenant);
        var history = await tickets.HistoryAsync(key.Ticket, key.First - 1, MostEvents, all, cancellationToken);
        var events = history.Where(recorded => recorded.Version <= key.Last).ToList();
        var before = Math.Max(0, key.First - MostEvents);
        var read = await tickets.TextsAsync(key.Ticket, before, MostEvents * 2, all, cancellationToken);
        var texts = Shown([.. read.Where(text => text.Number <= key.Last)], key.First);
        foreach (var number in events.Select(recorded => recorded.Event.CommentRewritten()).OfType<int>().Distinct())
        {
            if (!texts.Exists(text => text.Number == number)
                && await tickets.FindTextAsync(key.Ticket, number, all, cancellationToken) is { } edited)
                texts.Add(edited);
        }

        var users = await directory.FindUsersAsync(key.Tenant, EventReading.PeopleIn(ticket, events, texts), cancellationToken);
        var teams = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var team in EventReading.TeamsIn(ticket, events))
        {
            if (await directory.FindTeamAsync(key.Tenant, team, cancellationToken) is { } found)
                teams.Add(team, found.Name);
        }

        var project = await directory.FindProjectAsync(key.Tenant, ticket.Project, cancellationToken);
        var category = await directory.FindCategoryAsync(key.Tenant, ticket.Project, ticket.Category, cancellationToken);
        return new(
            events, texts, users.ToImmutableDictionary(user => user.Id, user => user.DisplayName), teams.ToImmutable(),
            project?.Name ?? ticket.Project, category?.Name ?? ticket.Category);
    }

    // Whoever reads what is internal is shown other ones than who does not.
    private static List<TicketText> Shown(List<TicketText> texts, int first)
    {
        var earlier = texts.Where(text => text.Number < first).Reverse().ToList();
        var shown = earlier.Take(MostEarlier)
            .Union(earlier.Where(text => text.Kind is not TextKind.InternalComment).Take(MostEarlier))
            .Select(text => text.Number)
            .ToHashSet();
        return texts.FindAll(text => text.Number >= first || shown.Contains(text.Number));
    }

    private sealed record Key(string Tenant, TicketId Ticket, int Version, int First, int Last);

    private sealed record Reading(Key Key, long Begun, Task<EventReading> Content);
}
