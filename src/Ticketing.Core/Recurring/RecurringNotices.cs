using System.Globalization;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Recurring;

/// <summary>Tells whoever saved a recurring ticket last that none is filed any more: once, until one is again.</summary>
internal sealed class RecurringNotices(NoticePlanner planner, DocumentBook<RecurringTicket> book) : INoticeSource
{
    // Ids with a colon are no person's.
    private const string Prefix = "recurring:";

    private static readonly LocalizedText LinkText = new("Open the recurring ticket") { ["fr"] = "Ouvrir le ticket récurrent" };

    public NotificationKind Kind { get; } = new("recurringFailed");

    /// <summary>For the commit that keeps the failure.</summary>
    public async Task<PlannedNotice> PlanAsync(
        string tenant, RecurringTicket ticket, RecurringRuns before, RecurringRun failed, CancellationToken cancellationToken) =>
        before.Latest is [{ Ticket: null }, ..]
            ? PlannedNotice.None
            : await planner.PlanAsync(
                tenant, ticket.Owner, Kind, Prefix + ticket.Id,
                string.Create(CultureInfo.InvariantCulture, $"{ticket.Id}/{failed.DueAt.UtcTicks}"), failed.At, cancellationToken);

    public async Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(reader.Tenant, entry.By[Prefix.Length..], cancellationToken) is not { } ticket
            || ticket.Owner != reader.UserId)
            return null;
        return new(
            new($"“{ticket.Name}” could not be filed") { ["fr"] = $"«\u00a0{ticket.Name}\u00a0» n’a pas pu être créé" },
            new("The recurring ticket is tried again the next time. Its page says why it could not be filed.")
            {
                ["fr"] = "Le ticket récurrent sera retenté la prochaine fois. Sa page dit pourquoi il n’a pas pu être créé.",
            },
            $"/admin/recurring/{ticket.Id}", LinkText);
    }
}
