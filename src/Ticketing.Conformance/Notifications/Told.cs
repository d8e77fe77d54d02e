using Ticketing.Notifications;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Conformance.Notifications;

/// <summary>Everyday steps with the ledger of notifications.</summary>
internal static class Told
{
    public const string App = "app";

    public static readonly TicketId Ticket = new(7);

    public static NotificationEntry Entry(string id, string user = "ann", string channel = App) =>
        new(id, user, channel, Ticket, 1, 1, NotificationKind.Commented, NotificationReason.Watcher, "bob", Scene.Dawn);

    public static Task TellAsync(this Scene scene, params NotificationEntry[] entries) =>
        scene.CommitAsync(commit => commit with { Notifications = entries });

    public static Task TellAsync(this Scene scene, params string[] ids) => scene.TellAsync([.. ids.Select(id => Entry(id))]);

    public static Task SettleAsync(this Scene scene, params NotificationOutcome[] outcomes) =>
        scene.CommitAsync(commit => commit with { NotificationOutcomes = outcomes });

    public static Task ReadAsync(this Scene scene, params NotificationsRead[] read) =>
        scene.CommitAsync(commit => commit with { NotificationsRead = read });

    public static async Task<StoredNotification> ToldAsync(this Scene scene, string id) =>
        Expect.NotNull(await scene.On.Notifications.FindAsync(scene.Tenant, id, scene.Token), $"The notification {id}");

    public static async Task<long> NumberAsync(this Scene scene, string id) => (await scene.ToldAsync(id)).Number;

    public static async Task ExpectToldAsync(this Scene scene, params string[] ids) => Expect.Sequence(
        ids, Ids(await scene.On.Notifications.OfUserAsync(scene.Tenant, "ann", App, unreadOnly: false, null, 100, scene.Token)), "Told");

    /// <summary>Expects what somebody has to read, listed and counted.</summary>
    public static async Task ExpectUnreadAsync(this Scene scene, string user, params string[] ids)
    {
        var (ledger, tenant, token) = (scene.On.Notifications, scene.Tenant, scene.Token);
        Expect.Sequence(ids, Ids(await ledger.OfUserAsync(tenant, user, App, unreadOnly: true, null, 100, token)), $"Unread by {user}");
        Expect.Equal(ids.Length, await ledger.CountUnreadAsync(tenant, user, App, 100, token), $"The number of unread ones of {user}");
    }

    public static IEnumerable<string> Ids(IEnumerable<StoredNotification> found) => found.Select(one => one.Entry.Id);
}
