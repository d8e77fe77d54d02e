using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack;

/// <summary>
/// The first message to a person about a ticket, which later ones answer. It is kept in memory: a host that begins anew, or another one,
/// begins a new thread, and nothing is lost but that. The person is known as in Slack, because a thread is in his conversation.
/// Thread-safe.
/// </summary>
internal sealed class SlackThreads(TimeProvider time)
{
    private const int Most = 20_000;

    private readonly Kept<(string Tenant, TicketId Ticket, string User), SlackPost> kept = new(Most, TimeSpan.FromDays(30), time);

    public SlackPost? Find(string tenant, TicketId ticket, string user) => kept.Find((tenant, ticket, user));

    public void Keep(string tenant, TicketId ticket, string user, SlackPost first) => kept.Keep((tenant, ticket, user), first);

    public void Forget(string tenant, TicketId ticket, string user) => kept.Forget((tenant, ticket, user));
}
