using Ticketing.Tickets;

namespace Ticketing.Live;

/// <summary>Who is at which ticket of a tenant, as far as this host was told. Bounded. Thread-safe.</summary>
internal sealed class PresenceBoard
{
    /// <summary>How many people a ticket has at most; further ones are not shown.</summary>
    public const int MostPeople = 50;

    /// <summary>How many tickets have somebody at most.</summary>
    public const int MostTickets = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<TicketId, Dictionary<string, Presence>> tickets = [];

    /// <summary>Somebody is there. Answers what changes by it; null when nothing does.</summary>
    public PresenceChange? Put(TicketId ticket, Presence presence)
    {
        lock (gate)
        {
            if (!tickets.TryGetValue(ticket, out var people))
            {
                if (tickets.Count >= MostTickets)
                    return null;
                tickets[ticket] = people = new(StringComparer.Ordinal);
            }

            var known = people.GetValueOrDefault(presence.User);
            if (known is null && people.Count >= MostPeople)
                return null;
            people[presence.User] = presence;
            return PresenceChange.Of(ticket, presence.User, known?.Doing, presence.Doing);
        }
    }

    /// <summary>Somebody went away. Answers what changes by it; null when he was not there.</summary>
    public PresenceChange? Remove(TicketId ticket, string user)
    {
        lock (gate)
        {
            if (!tickets.TryGetValue(ticket, out var people) || !people.Remove(user, out var known))
                return null;
            if (people.Count == 0)
                tickets.Remove(ticket);
            return PresenceChange.Of(ticket, user, known.Doing, null);
        }
    }

    /// <summary>Forgets those who did not say again that they are there. Answers what changes by it.</summary>
    public IReadOnlyList<PresenceChange> Forget(DateTimeOffset now)
    {
        lock (gate)
        {
            var late = tickets
                .SelectMany(ticket => ticket.Value.Values.Where(one => one.Until <= now).Select(one => (Ticket: ticket.Key, one.User)))
                .ToList();
            return [.. late.Select(one => Remove(one.Ticket, one.User)).OfType<PresenceChange>()];
        }
    }

    /// <summary>Who is there, in the order of their ids.</summary>
    public IReadOnlyList<Presence> Of(TicketId ticket, DateTimeOffset now)
    {
        lock (gate)
        {
            return tickets.TryGetValue(ticket, out var people)
                ? [.. people.Values.Where(one => one.Until > now).OrderBy(one => one.User, StringComparer.Ordinal)]
                : [];
        }
    }
}
