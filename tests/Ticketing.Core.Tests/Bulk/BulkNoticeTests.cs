using Ticketing.Access;
using Ticketing.Bulk;
using Ticketing.Commands;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;
using Ticketing.Tests.Notifications;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Bulk;

/// <summary>Who is told that a bulk change has ended.</summary>
public sealed class BulkNoticeTests
{
    private static readonly BulkChange ToHigh = new(BulkPart.Priority, new(["high"]));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_takes_long_tells_its_person_when_it_has_ended()
    {
        await using var desk = await OpenAsync();
        await desk.Tickets.CreateAsync(Boss, new CreateTicket { Title = "One", Project = "support" }, cancellationToken: Token);
        await desk.Get<BulkDesk>().StartAsync(Boss, "is:open", ToHigh, Token);
        desk.Time.Advance(TimeSpan.FromMinutes(2));
        await desk.DeliverAsync();

        var told = Assert.Single(await ToldAsync(desk));
        var source = desk.Get<IEnumerable<INoticeSource>>().Single(one => one.Kind == told.Kind);
        var notice = await source.FindAsync(told, Boss, Token);
        Assert.Equal("Changed: 1. So already: 0. Refused: 0.", notice!.Text.English);
        Assert.Equal("Modifiés\u00a0: 1. Déjà ainsi\u00a0: 0. Refusés\u00a0: 0.", notice.Text.In(new("fr")));
        Assert.StartsWith("/bulk/", notice.Page, StringComparison.Ordinal);
        Assert.Null(await source.FindAsync(told, Ann, Token));
    }

    [Fact]
    public async Task Who_has_its_page_before_him_is_not_told()
    {
        await using var desk = await OpenAsync();
        await desk.Tickets.CreateAsync(Boss, new CreateTicket { Title = "One", Project = "support" }, cancellationToken: Token);
        await desk.Get<BulkDesk>().StartAsync(Boss, "is:open", ToHigh, Token);
        desk.Time.Advance(TimeSpan.FromSeconds(20));
        await desk.DeliverAsync();

        Assert.Empty(await ToldAsync(desk));
    }

    private static async Task<IReadOnlyList<NotificationEntry>> ToldAsync(NotifiedDesk desk) =>
    [
        .. (await desk.Get<INotificationLedger>().OfUserAsync(
            Caller.DefaultTenant, Boss.UserId, InAppChannel.Name, unreadOnly: false, null, 10, Token))
            .Select(one => one.Entry)
            .Where(entry => entry.Kind == new NotificationKind("bulkEnded")),
    ];
}
