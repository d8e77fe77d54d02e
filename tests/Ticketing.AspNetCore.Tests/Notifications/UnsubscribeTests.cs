using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Notifications.Delivering;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Notifications;

public sealed class UnsubscribeTests : IAsyncLifetime
{
    private TestDesk desk = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync(
            ticketing => ticketing.ConfigureNotifications(
                o => (o.PublicUrl, o.UnsubscribePath) = (new("https://help.example.com/desk"), "/unsubscribe")),
            map: app => app.MapTicketingLinks());
        await desk.WriteAsync(new SaveUser(new() { Id = "emma", DisplayName = "Emma" }));
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_link_asks_and_its_POST_ends_it_without_any_account()
    {
        var link = Link("emma");
        Assert.StartsWith("https://help.example.com/desk/unsubscribe?t=", link.AbsoluteUri, StringComparison.Ordinal);
        var here = $"/unsubscribe{link.Query}";
        using var anybody = desk.Plain();

        var page = await anybody.GetAsync(here, Cancelled);
        Assert.Contains("<form method=\"post\">", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Empty((await desk.As("emma").GetJsonAsync("me/preferences"))["off"]!.AsArray());
        // As mail programs send it (RFC 8058).
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, (await anybody.PostAsync(here, oneClick, Cancelled)).StatusCode);

        Assert.Equal("app", (string)(await desk.As("emma").GetJsonAsync("me/preferences"))["off"]!.AsArray().Single()!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=CfDJ8nonsense")]
    [InlineData("?t=<script>alert(1)</script>")]
    public async Task What_is_no_link_of_ours_changes_nothing(string query)
    {
        using var anybody = desk.Plain();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var request = new HttpRequestMessage(method, $"/unsubscribe{query}");
            var answer = await anybody.SendAsync(request, Cancelled);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_host_that_says_no_path_has_no_such_links_and_maps_none()
    {
        await using var other = await TestDesk.StartAsync();
        Assert.Null(other.Services.GetRequiredService<IUnsubscribeAddresses>().Of(Caller.DefaultTenant, "emma", "app"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestDesk.StartAsync(map: app => app.MapTicketingLinks()));

        Assert.Contains("UnsubscribePath", refused.Message, StringComparison.Ordinal);
    }

    private Uri Link(string user) => desk.Services.GetRequiredService<IUnsubscribeAddresses>().Of(Caller.DefaultTenant, user, "app")!;
}
