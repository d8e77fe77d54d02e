using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Notifications.Preferences;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>Works out what one person is told of something, by which channels, and why not by the others.</summary>
internal sealed class PersonPlanner(
    ActorResolver actors, PreferenceStore preferences, IEnumerable<INotifier> notifiers, PersonReading reading)
{
    private readonly INotifier[] notifiers = [.. notifiers];

    /// <summary>His entries of the ledger: none where what happened is not his to know, or is his own doing.</summary>
    public async Task<IReadOnlyList<NotificationEntry>> PlanAsync(
        string tenant, TicketNews news, Ticket ticket, IReadOnlyList<RecordedEvent> burst, Candidate candidate,
        CancellationToken cancellationToken)
    {
        var user = candidate.User;
        if (await actors.FindAsync(new(user.Id, tenant), KnowsAll, cancellationToken) is not { } actor)
            return [];
        var visibility = Visibility.Of(actor);
        if (!visibility.Sees(ticket))
            return [];
        var events = burst.Where(recorded => !recorded.Event.IsInternal() || visibility.ReadsInternal(ticket)).ToList();
        if (events.Count == 0)
            return [];
        var chosen = await preferences.FindAsync(tenant, user.Id, cancellationToken);
        if (actor.Is(burst[0].By) && !chosen.Own)
            return [];
        var reason = candidate.Reason;
        // He is named in what he may not read, and told of the rest as anybody is whom the ticket concerns.
        if (reason is NotificationReason.Mentioned && !events.Exists(one => one.Event.Mentioned().Contains(user.Id)))
        {
            if (news.ReasonOf(actor.UserId, actor.Is, actor.Teams.Contains) is not { } other)
                return [];
            reason = other;
        }

        var kind = NotificationRules.KindOf(events, reason, user.Id);
        var entries = new List<NotificationEntry> { Entry(InAppChannel.Name) };
        entries[0] = chosen.Find(kind, InAppChannel.Name) ?? true
            ? entries[0] with { State = NotificationState.Delivered }
            : Withheld(entries[0], WithheldBecause.Preference);
        foreach (var notifier in notifiers)
        {
            var entry = Entry(notifier.Channel);
            if (!(chosen.Find(kind, notifier.Channel) ?? notifier.IsOnByDefault(kind, reason)))
                entries.Add(Withheld(entry, WithheldBecause.Preference));
            else if (await notifier.WhyNotAsync(reading.Of(tenant, user), cancellationToken) is { } why)
                entries.Add(Withheld(entry, why));
            else
                entries.Add(entry);
        }

        return entries;

        bool KnowsAll(Actor one) => Visibility.Of(one) is var seen && seen.Sees(ticket)
            && (seen.ReadsInternal(ticket) || burst.All(recorded => !recorded.Event.IsInternal()));

        NotificationEntry Entry(string channel) => new(
            string.Create(CultureInfo.InvariantCulture, $"told/{ticket.Id.Value}/{events[^1].Version}/{channel}/{Short(user.Id)}"),
            user.Id, channel, ticket.Id, events[0].Version, events[^1].Version, kind, reason, events[0].By, events[^1].At)
        {
            IsInternal = events.TrueForAll(recorded => recorded.Event.IsInternal()),
        };
    }

    // A message's id has 200 characters at most, as many as a user's may have.
    private static string Short(string id) =>
        id.Length <= 100 ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static NotificationEntry Withheld(NotificationEntry entry, string why) =>
        entry with { State = NotificationState.Withheld, Why = why };
}
