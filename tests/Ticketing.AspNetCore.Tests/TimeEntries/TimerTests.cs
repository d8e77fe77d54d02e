using System.Net;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.TimeEntries;

public sealed class TimerTests : IAsyncLifetime
{
    private TestDesk desk = null!;
    private HttpClient admin = null!;

    public async ValueTask InitializeAsync()
    {
        desk = await TestDesk.StartAsync();
        await desk.FileAsync("One");
        await desk.FileAsync("Two");
        await desk.WriteAsync(new SaveUser(new() { Id = TestDesk.Admin, DisplayName = "Admin" }));
        admin = desk.As(TestDesk.Admin);
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task It_counts_from_start_to_stop_in_whole_minutes()
    {
        var started = await (await admin.SendAsync("POST", "tickets/1/timer/start")).JsonAsync();
        Assert.Equal((1, "2026-05-01T09:00:00Z"), ((int)started["ticket"]!, (string)started["since"]!));
        desk.Time.Advance(TimeSpan.FromSeconds(25 * 60 + 1));
        Assert.Equal(1, (int)(await admin.GetJsonAsync("me/timer"))["ticket"]!);

        var entry = await (await admin.SendAsync("POST", "tickets/1/timer/stop")).JsonAsync();

        Assert.Equal(
            (26, "2026-05-01T09:00:00Z", "admin", false),
            ((int)entry["minutes"]!, (string)entry["at"]!, (string)entry["person"]!, (bool)entry["isCapped"]!));
        Assert.Null((await admin.GetJsonAsync("me/timer"))["ticket"]);
        await (await admin.SendAsync("POST", "tickets/1/timer/stop")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task Starting_another_one_stops_the_first_and_starting_again_goes_on()
    {
        await admin.SendAsync("POST", "tickets/1/timer/start");
        desk.Time.Advance(TimeSpan.FromMinutes(10));
        var again = await (await admin.SendAsync("POST", "tickets/1/timer/start")).JsonAsync();
        Assert.Equal("2026-05-01T09:00:00Z", (string)again["since"]!);
        await admin.SendAsync("POST", "tickets/2/timer/start");

        Assert.Equal(10, (int)(await admin.GetJsonAsync("tickets/1/worklogs"))["total"]!);
        Assert.Equal(2, (int)(await admin.GetJsonAsync("me/timer"))["ticket"]!);
        await (await admin.SendAsync("POST", "tickets/1/timer/stop")).ProblemAsync(404, "notFound");
    }

    [Fact]
    public async Task A_forgotten_one_counts_ten_hours_and_says_so()
    {
        await admin.SendAsync("POST", "tickets/1/timer/start");
        desk.Time.Advance(TimeSpan.FromDays(3));

        var entry = await (await admin.SendAsync("POST", "tickets/1/timer/stop")).JsonAsync();

        Assert.Equal((600, true), ((int)entry["minutes"]!, (bool)entry["isCapped"]!));
    }

    [Fact]
    public async Task Two_requests_at_once_log_once()
    {
        await admin.SendAsync("POST", "tickets/1/timer/start");
        desk.Time.Advance(TimeSpan.FromMinutes(5));

        var stopped = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => admin.SendAsync("POST", "tickets/1/timer/stop")));

        Assert.Single(stopped, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(5, (int)(await admin.GetJsonAsync("tickets/1/worklogs"))["total"]!);
    }
}
