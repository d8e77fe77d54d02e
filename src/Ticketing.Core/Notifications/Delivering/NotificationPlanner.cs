using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Notifications.Preferences;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Works out who is told of what a commit did, by which channels, and why somebody is not: the entries of the ledger and the messages to
/// be sent are stored in one commit with the news being done, so nobody is told twice and nobody is forgotten.
/// </summary>
internal sealed class NotificationPlanner(
    ITicketReader tickets, Candidates candidates, PreferenceStore preferences, PersonPlanner people,
    IEnumerable<INotifiedAudience> audiences, HandlerCommits commits, IOptions<NotificationOptions> options,
    TimeProvider time)
    : IOutboxHandler
{
    private const int MostEvents = 200;

    public string Channel => TicketNews.Channel;

    public async Task<Delivery> HandleAsync(ClaimedMessage message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var plan = await PlanAsync(message.Tenant, TicketNews.Read(message.Message.Payload), now, cancellationToken);
        await commits.CommitAsync(
            new()
            {
                Tenant = message.Tenant,
                At = now,
                Settled = [message.Settle(WorkOutcome.Done(now))],
                Notifications = plan,
                Outbox = [.. plan.Where(entry => entry.State is NotificationState.Pending).Select(entry => NotifierMessage.Of(entry, now))],
                Alarms = [.. plan.Select(entry => HeldAlarm.For(entry, now)).OfType<AlarmChange>().DistinctBy(alarm => alarm.Key)],
            },
            cancellationToken);
        return Delivery.Settled;
    }

    private async Task<IReadOnlyList<NotificationEntry>> PlanAsync(
        string tenant, TicketNews news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, all) = (new TicketId(news.Ticket), Visibility.OfSystem(tenant));
        if (await tickets.FindAsync(id, all, cancellationToken) is not { } ticket)
            return [];
        var history = await tickets.HistoryAsync(id, Math.Max(0, news.First - 1 - Bursts.Before), MostEvents, all, cancellationToken);
        var told = history.Where(NotificationRules.IsTold).ToList();
        var plan = new List<NotificationEntry>();
        foreach (var burst in Bursts.BegunIn(told, news.First, news.Last, options.Value.QuietTime))
        {
            var mentioned = burst.SelectMany(recorded => recorded.Event.Mentioned()).Distinct().ToList();
            var found = await candidates.FindAsync(tenant, news, ticket.Project, mentioned, cancellationToken);
            var chosen = await preferences.FindAsync(tenant, [.. found.Select(one => one.User.Id)], cancellationToken);
            foreach (var one in found)
            {
                var his = chosen.GetValueOrDefault(one.User.Id, NotificationPreferences.None);
                plan.AddRange(await people.PlanAsync(tenant, news, ticket, burst, one, his, now, cancellationToken));
            }
            foreach (var audience in TrainingTenant.IsOne(tenant) ? [] : audiences)
                plan.AddRange(await audience.PlanAsync(tenant, ticket, burst, cancellationToken));
        }

        // Of two bursts in one commit somebody may be told as one.
        return [.. plan.DistinctBy(entry => entry.Id)];
    }
}
