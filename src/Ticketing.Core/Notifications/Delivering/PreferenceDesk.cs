using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Notifications.Preferences;
using Ticketing.Time;

namespace Ticketing.Notifications.Delivering;

/// <summary>What somebody wants to be told, and by which channels: his own business alone. Thread-safe.</summary>
public sealed class PreferenceDesk
{
    private readonly ActorResolver actors;
    private readonly PreferenceStore store;
    private readonly CommitPipeline commits;
    private readonly INotifier[] notifiers;
    private readonly TimeProvider time;

    internal PreferenceDesk(
        ActorResolver actors, PreferenceStore store, CommitPipeline commits, IEnumerable<INotifier> notifiers, TimeProvider time)
    {
        (this.actors, this.store, this.commits, this.time) = (actors, store, commits, time);
        this.notifiers = [.. notifiers];
    }

    /// <summary>The channels there are: their names and what people read. The first one is the list in the app.</summary>
    public IReadOnlyList<NotificationChannel> Channels =>
        [new(InAppChannel.Name, InAppChannel.Title), .. notifiers.Select(one => new NotificationChannel(one.Channel, one.Name))];

    /// <summary>What the caller chose.</summary>
    public async Task<NotificationPreferences> GetAsync(Caller caller, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await store.FindAsync(caller.Tenant, caller.UserId, cancellationToken);
    }

    /// <summary>What somebody has who chose nothing, by kind and channel, where he is told for that reason.</summary>
    public bool IsOnByDefault(NotificationKind kind, NotificationReason reason, string channel) =>
        channel == InAppChannel.Name
            ? InAppChannel.IsOnByDefault(kind, reason)
            : Array.Find(notifiers, one => one.Channel == channel) is { } notifier && notifier.IsOnByDefault(kind, reason);

    /// <summary>Stores what the caller chose; what was chosen elsewhere at the same moment is overwritten.</summary>
    /// <remarks>What is held back for him is looked at anew: what may leave by what he chose now leaves.</remarks>
    /// <exception cref="TicketValidationException">
    /// It names a kind or a channel that there is none of, or a digest in the list of the app; the digest's hour is none, or the quiet
    /// hours never begin or never end.
    /// </exception>
    public async Task SaveAsync(Caller caller, NotificationPreferences preferences, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        await actors.RequireAsync(caller, cancellationToken);
        PreferenceChecks.ThrowIfWrong(preferences);
        // What he chose of a channel or a feature that is gone for a while stays as it was.
        var known = KeysOf(await store.FindAsync(caller.Tenant, caller.UserId, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var channels = Channels.Select(channel => channel.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var key in KeysOf(preferences).Where(key => !known.Contains(key)))
        {
            if (key.Split('/') is not [var kind, var channel] || !channels.Contains(channel)
                || !NotificationKind.All.Contains(new NotificationKind(kind)))
            {
                throw new TicketValidationException(
                    "choices", Wording.Of(FieldErrorCodes.Unknown, $"There is nothing called '{key}' that people are told."));
            }
        }

        var until = preferences.DoNotDisturb?.Until?.ToUtcMicroseconds();
        var kept = preferences.DoNotDisturb is null ? preferences : preferences with { DoNotDisturb = new(until) };
        await SaveAsync(caller.Tenant, caller.UserId, _ => kept, cancellationToken);
    }

    /// <summary>
    /// Ends all that somebody gets by a channel: for a link in a message, which proves that it is his. Nobody is asked whether he may.
    /// </summary>
    public Task UnsubscribeAsync(string tenant, string user, string channel, CancellationToken cancellationToken) =>
        SaveAsync(tenant, user, preferences => preferences.Without(channel), cancellationToken);

    private static IEnumerable<string> KeysOf(NotificationPreferences preferences) =>
        preferences.Choices.Keys.Concat(preferences.Off.Select(channel => NotificationPreferences.KeyOf(NotificationKind.All[0], channel)));

    private async Task SaveAsync(
        string tenant, string user, Func<NotificationPreferences, NotificationPreferences> change, CancellationToken cancellationToken)
    {
        const int most = 5;
        for (var attempt = 1; ; attempt++)
        {
            var (known, version) = await store.FindWithVersionAsync(tenant, user, cancellationToken);
            try
            {
                var now = time.GetUtcMicroseconds();
                await commits.CommitAsync(
                    new(CommitOrigins.Administration, user, new()
                    {
                        Tenant = tenant,
                        At = now,
                        Documents = [PreferenceStore.Save(user, change(known), version)],
                        Alarms = [.. notifiers.Select(one => new HeldAlarm(user, one.Channel).At(now))],
                    }),
                    cancellationToken);
                return;
            }
            catch (TicketConflictException) when (attempt < most)
            {
                // He has two pages open: the last one counts.
            }
        }
    }
}
