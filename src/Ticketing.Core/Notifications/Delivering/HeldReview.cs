using Microsoft.Extensions.Options;
using Ticketing.Notifications.Preferences;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>Finds out what of somebody's held notifications leaves now, what waits on, and what he does not want any more.</summary>
internal sealed class HeldReview(
    CarefulDirectory directory, PreferenceStore preferences, IOptions<NotificationOptions> options)
{
    public static readonly Reviewed Nothing = new([], [], []);

    public async Task<Reviewed> OfAsync(
        string tenant, string userId, INotifier notifier, IReadOnlyList<StoredNotification> held, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var chosen = await preferences.FindAsync(tenant, userId, cancellationToken);
        var user = await directory.FindUserAsync(tenant, userId, cancellationToken);
        var times = new DeliveryTimes(chosen, PersonReading.ZoneOf(user));
        var (leaving, outcomes, later) = (new List<StoredNotification>(), new List<NotificationOutcome>(), new HashSet<DateTimeOffset>());
        foreach (var one in held)
        {
            var entry = one.Entry;
            var choice = chosen.Of(notifier, entry.Kind, entry.Reason);
            if (choice is NotificationChoice.Off)
            {
                outcomes.Add(new(entry.Id, NotificationState.Withheld, now, WithheldBecause.Preference));
            }
            else if (times.WhatHolds(choice, options.Value.IsUrgent(entry.Kind), entry.At, now) is { } waits)
            {
                if (waits.Write() is var why && why != entry.Why)
                    outcomes.Add(new(entry.Id, NotificationState.Held, now, why));
                later.Add(HeldAlarm.TimeOf(waits, now));
            }
            else
            {
                leaving.Add(one);
                outcomes.Add(new(entry.Id, NotificationState.Pending, now));
            }
        }

        return new(leaving, outcomes, later);
    }

    /// <summary>What was found.</summary>
    /// <param name="Leaving">What leaves now.</param>
    /// <param name="Outcomes">What the ledger says from now on.</param>
    /// <param name="Times">When to look again.</param>
    internal sealed record Reviewed(
        IReadOnlyList<StoredNotification> Leaving, IReadOnlyList<NotificationOutcome> Outcomes, IReadOnlyCollection<DateTimeOffset> Times);
}
