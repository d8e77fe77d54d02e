using System.Collections.Concurrent;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Browsers;

/// <summary>
/// A channel that the host of the tests has beside the app; nobody has it who does not choose it. Of a ticket that is called unreachable
/// the first attempt fails for good, and the next one does not.
/// </summary>
internal sealed class Pager : INotifier
{
    public const string Refusal = "550 nobody answers";

    private readonly ConcurrentDictionary<string, bool> refused = new(StringComparer.Ordinal);

    public string Channel => "pager";

    public LocalizedText Name { get; } = new("Pager") { ["fr"] = "Bipeur" };

    public bool IsOnByDefault(NotificationKind kind, NotificationReason reason) => false;

    public Task<Delivery> NotifyAsync(Notification notification, CancellationToken cancellationToken) =>
        Task.FromResult(
            notification.Ticket.Title.StartsWith("Unreachable", StringComparison.Ordinal) && refused.TryAdd(notification.Id, true)
                ? Delivery.Rejected(Refusal)
                : Delivery.Delivered);
}
