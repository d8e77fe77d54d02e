using System.Globalization;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>Works out what one person is told of something, by which channels and when, and why not by the others.</summary>
internal sealed class PersonPlanner(
    ActorResolver actors, IEnumerable<INotifier> notifiers, PersonReading reading, IOptions<NotificationOptions> options)
{
    private readonly INotifier[] notifiers = [.. notifiers];

    /// <summary>His entries of the ledger: none where what happened is not his to know, or is his own doing.</summary>
    public async Task<IReadOnlyList<NotificationEntry>> PlanAsync(
        string tenant, TicketNews news, Ticket ticket, IReadOnlyList<RecordedEvent> burst, Candidate candidate,
        NotificationPreferences chosen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var user = candidate.User;
        var hasInternals = burst.Any(recorded => recorded.Event.IsInternal());
        var viewer = await actors.FindViewerAsync(new(user.Id, tenant), seen => seen.Reads(ticket, hasInternals), cancellationToken);
        if (viewer is not { Actor: var actor, Visibility: var visibility } || !visibility.Sees(ticket))
            return [];
        var events = burst.Where(recorded => !recorded.Event.IsInternal() || visibility.ReadsInternal(ticket)).ToList();
        if (events.Count == 0)
            return [];
        if (actor.Is(burst[0].By) && !chosen.Own)
            return [];
        var reason = candidate.Reason;
        // He is named in what he may not read, and told of the rest as anybody is whom the ticket concerns.
        if (reason is NotificationReason.Mentioned && !events.Exists(one => one.Event.Mentioned().Any(actor.Is)))
        {
            NotificationReason? last = candidate.Follows ? NotificationReason.Follower : null;
            if ((news.ReasonOf(actor.Is, actor.Teams.Contains) ?? last) is not { } other)
                return [];
            reason = other;
        }

        events.RemoveAll(recorded => !NotificationRules.IsTold(recorded, reason));
        if (events.Count == 0)
            return [];
        var kind = NotificationRules.KindOf(events, reason, actor.Is);
        var times = new DeliveryTimes(chosen, PersonReading.ZoneOf(user));
        var wanted = chosen.Find(kind, InAppChannel.Name) is { } choice
            ? choice is not NotificationChoice.Off
            : InAppChannel.IsOnByDefault(kind, reason);
        var entries = new List<NotificationEntry>
        {
            wanted
                ? Entry(InAppChannel.Name) with { State = NotificationState.Delivered }
                : Withheld(InAppChannel.Name, WithheldBecause.Preference),
        };
        // What happens to an exercise is told where people train, and by no mail.
        foreach (var notifier in TrainingTenant.IsOne(tenant) ? [] : notifiers)
            entries.Add(await PlanAsync(notifier));
        // Of a project that he follows he is told what he asked for, and nobody looks for the rest.
        return reason is NotificationReason.Follower ? entries.FindAll(entry => entry.Why != WithheldBecause.Preference) : entries;

        async Task<NotificationEntry> PlanAsync(INotifier notifier) =>
            chosen.Of(notifier, kind, reason) is var how && how is NotificationChoice.Off
                ? Withheld(notifier.Channel, WithheldBecause.Preference)
            : await notifier.WhyNotAsync(reading.Of(tenant, user), cancellationToken) is { } why ? Withheld(notifier.Channel, why)
            : times.WhatHolds(how, options.Value.IsUrgent(kind), now, now) is { } waits
                ? Entry(notifier.Channel) with { State = NotificationState.Held, Why = waits.Write() }
            : Entry(notifier.Channel);

        NotificationEntry Entry(string channel) => new(
            string.Create(CultureInfo.InvariantCulture, $"told/{ticket.Id.Value}/{events[^1].Version}/{channel}/{ShortId.Of(user.Id)}"),
            user.Id, channel, ticket.Id, events[0].Version, events[^1].Version, kind, reason, events[0].By, events[^1].At)
        {
            IsInternal = events.TrueForAll(recorded => recorded.Event.IsInternal()),
        };

        NotificationEntry Withheld(string channel, string why) =>
            Entry(channel) with { State = NotificationState.Withheld, Why = why };
    }
}
