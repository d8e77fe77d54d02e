using System.Globalization;
using Ticketing.Access;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Bulk;

/// <summary>
/// Tells whoever started a run that it has ended, by itself. Nobody is told of one that took less than a minute: he is on its page.
/// </summary>
internal sealed class BulkNotices(NoticePlanner planner, BulkStore store) : INoticeSource
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    // Ids with a colon are no person's.
    private const string Prefix = "bulk:";

    private static readonly LocalizedText Title = new("Your bulk change has ended")
    {
        ["fr"] = "Votre modification groupée est terminée",
    };

    private static readonly LocalizedText LinkText = new("Open the report") { ["fr"] = "Ouvrir le rapport" };

    public NotificationKind Kind { get; } = new("bulkEnded");

    /// <summary>For the commit that ends it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="key">The run's key.</param>
    /// <param name="run">The run as it is now.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<PlannedNotice> PlanAsync(string tenant, BulkKey key, BulkRun run, CancellationToken cancellationToken) =>
        run.IsUndo || run.EndedAt is not { } endedAt || endedAt - run.StartedAt < Least
            ? PlannedNotice.None
            : await planner.PlanAsync(tenant, key.UserId, Kind, Prefix + key.Id, key.Id, endedAt, cancellationToken);

    public async Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken)
    {
        var key = new BulkKey(reader.UserId, entry.By[Prefix.Length..]);
        return (await store.FindAsync(reader.Tenant, key, cancellationToken)).Run is { } run
            ? new(Title, TextOf(run), $"/bulk/{key.Id}", LinkText)
            : null;
    }

    private static LocalizedText TextOf(BulkRun run) => run.Problem is null
        ? new(string.Create(
            CultureInfo.InvariantCulture, $"Changed: {run.Changed}. So already: {run.Unchanged}. Refused: {run.Refused}."))
        {
            ["fr"] = string.Create(
                CultureInfo.InvariantCulture,
                $"Modifiés\u00a0: {run.Changed}. Déjà ainsi\u00a0: {run.Unchanged}. Refusés\u00a0: {run.Refused}."),
        }
        : new("It stopped. Its page says why.") { ["fr"] = "Elle s’est arrêtée. Sa page dit pourquoi." };
}
