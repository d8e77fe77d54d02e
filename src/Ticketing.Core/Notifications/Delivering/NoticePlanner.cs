using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Works out by what somebody is told something of no ticket, for the commit in which it happens: then he is told once, whatever ends in
/// the middle. Thread-safe.
/// </summary>
public sealed class NoticePlanner
{
    private readonly CarefulDirectory directory;
    private readonly PersonReading reading;
    private readonly INoticeNotifier[] notifiers;
    private readonly NotificationOptions options;

    internal NoticePlanner(
        CarefulDirectory directory, PersonReading reading, IEnumerable<INotifier> notifiers, IOptions<NotificationOptions> options)
    {
        (this.directory, this.reading, this.options) = (directory, reading, options.Value);
        this.notifiers = [.. notifiers.OfType<INoticeNotifier>()];
    }

    /// <summary>The entries for the app and for each channel that tells notices.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="user">Who is told (user id); nobody, where he is not there or not active.</param>
    /// <param name="kind">Of what: an <see cref="INoticeSource"/> has it.</param>
    /// <param name="by">What says it: <c>webhook:erp-sync</c>.</param>
    /// <param name="occasion">The same for what is told once, and another for what is told again.</param>
    /// <param name="at">When it happened, in UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<PlannedNotice> PlanAsync(
        string tenant, string user, NotificationKind kind, string by, string occasion, DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        if (!options.IsOn || await directory.FindUserAsync(tenant, user, cancellationToken) is not { IsActive: true } found)
            return PlannedNotice.None;
        var person = reading.Of(tenant, found);
        var entries = new List<NotificationEntry> { Entry(InAppChannel.Name) with { State = NotificationState.Delivered } };
        foreach (var notifier in TrainingTenant.IsOne(tenant) ? [] : notifiers)
        {
            var entry = Entry(notifier.Channel);
            entries.Add(await notifier.WhyNotAsync(person, cancellationToken) is { } why
                ? entry with { State = NotificationState.Withheld, Why = why }
                : entry);
        }

        return new(
            entries,
            [.. entries.Where(entry => entry.State is NotificationState.Pending).Select(entry => NotifierMessage.Of(entry, at))]);

        NotificationEntry Entry(string channel) => new(
            $"notice/{kind}/{occasion}/{channel}/{ShortId.Of(found.Id)}", found.Id, channel, default, 0, 0, kind, NotificationReason.Owner,
            by, at);
    }
}
