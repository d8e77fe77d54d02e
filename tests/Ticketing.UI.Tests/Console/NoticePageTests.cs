using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Dispatch;
using Ticketing.Notifications;
using Ticketing.Notifications.Delivering;

namespace Ticketing.UI.Console;

/// <summary>What somebody is told of no ticket stands behind the bell as all else does, and leads to its page.</summary>
public sealed class NoticePageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_is_in_the_list_and_in_the_log_and_is_read_by_its_button()
    {
        await using var host = await SmallHost.StartAsync(t => t.Services.AddSingleton<INoticeSource, Weather>());
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = SmallHost.Boss.UserId, DisplayName = "Bea Boss" }, Token);
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var planned = await host.Services.GetRequiredService<NoticePlanner>().PlanAsync(
            Caller.DefaultTenant, SmallHost.Boss.UserId, Weather.Storm, "weather:1", "1", now, Token);
        await host.Services.GetRequiredService<HandlerCommits>().CommitAsync(
            new() { Tenant = Caller.DefaultTenant, At = now, Notifications = planned.Notifications }, Token);
        var boss = host.Open(SmallHost.Boss.UserId);

        var list = await boss.GetAsync("/notifications");
        Assert.Contains("A storm comes", list, StringComparison.Ordinal);
        Assert.Contains("Shut the windows.", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/admin\"", list, StringComparison.Ordinal);
        Assert.Contains("data-title=\"A storm comes\"", await boss.GetAsync("/bell"), StringComparison.Ordinal);
        Assert.Contains("A storm comes", await boss.GetAsync("/admin/notifications"), StringComparison.Ordinal);
        Assert.Equal(
            "/desk/admin", await boss.PostAsync("/notifications/1/read", HttpStatusCode.SeeOther, ("to", "/desk/admin")));
        Assert.DoesNotContain("data-title", await boss.GetAsync("/bell"), StringComparison.Ordinal);
    }

    private sealed class Weather : INoticeSource
    {
        public static readonly NotificationKind Storm = new("storm");

        public NotificationKind Kind => Storm;

        public Task<NoticeText?> FindAsync(NotificationEntry entry, Caller reader, CancellationToken cancellationToken) =>
            Task.FromResult<NoticeText?>(new(new("A storm comes"), new("Shut the windows."), "/admin", new("To the windows")));
    }
}
