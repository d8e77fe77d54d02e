using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Live;

namespace Ticketing.AspNetCore.Tests.Live;

public sealed class EventStreamTests
{
    [Fact]
    public async Task What_happens_is_told_and_a_stream_goes_on_behind_the_last_event_that_somebody_has()
    {
        await using var desk = await TestDesk.StartAsync();
        var admin = desk.As(TestDesk.Admin);
        string last;
        await using (var line = await EventLine.OpenAsync(admin))
        {
            await line.UntilAsync("ready");
            await desk.FileAsync("First");
            var (_, first) = (await line.NextAsync())!.Value;
            Assert.Equal("""{"ticket":1,"version":1,"kinds":["created"],"by":["admin"]}""", first.ToJsonString());
            last = line.Last;
        }

        await desk.FileAsync("Second");
        await admin.SendAsync("POST", "tickets/2/comments", """{"body":"b","visibility":"public"}""");

        await using var next = await EventLine.OpenAsync(admin, last);
        var missed = await next.UntilAsync("ready");
        Assert.Equal(
            ["""{"ticket":2,"version":2,"kinds":["created","commentAdded"],"by":["admin"]}"""],
            missed.SkipLast(1).Select(one => one.Data.ToJsonString()));
    }

    [Fact]
    public async Task What_somebody_has_read_of_what_he_was_told_is_told_to_his_other_pages()
    {
        await using var desk = await TestDesk.StartAsync();
        var ada = desk.As("ada");
        await using var line = await EventLine.OpenAsync(ada);
        await line.UntilAsync("ready");

        await ada.SendAsync("POST", "me/notifications/read", """{"upTo":7}""");

        Assert.Equal("inbox", (await line.NextAsync())!.Value.Name);
    }

    [Theory]
    [InlineData(":")]
    [InlineData(null)]
    public async Task A_silent_line_says_that_it_is_there_and_an_old_one_ends(string? awaited)
    {
        var lifetime = awaited is null ? TimeSpan.FromMinutes(1) : TimeSpan.FromDays(1);
        await using var desk = await TestDesk.StartAsync(ticketing => ticketing.ConfigureLive(live => live.Lifetime = lifetime));
        using var answer = await EventLine.AskAsync(desk.As(TestDesk.Admin));
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var isThere = ReadUntilAsync(lines, awaited);

        while (!isThere.IsCompleted)
        {
            // The clock of the host stands: it is moved until something comes of it.
            desk.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.WhenAny(isThere, Task.Delay(1));
        }

        await isThere;
    }

    [Fact]
    public async Task A_host_that_stops_ends_its_streams_at_once()
    {
        await using var desk = await TestDesk.StartAsync();
        await using var line = await EventLine.OpenAsync(desk.As(TestDesk.Admin));
        await line.UntilAsync("ready");

        desk.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Null(await line.NextAsync());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1")]
    [InlineData("-1-2")]
    [InlineData("1-99999999999999999999")]
    public async Task A_place_that_no_event_has_is_refused(string after)
    {
        await using var desk = await TestDesk.StartAsync();
        var admin = desk.As(TestDesk.Admin);

        Assert.Equal(["Last-Event-ID"], await (await EventLine.AskAsync(admin, after)).RefusedFieldsAsync());
        Assert.Equal(["after"], await (await admin.GetAsync($"events?after={after}")).RefusedFieldsAsync());
    }

    [Fact]
    public async Task Too_many_streams_of_one_person_are_refused_and_those_of_a_full_host()
    {
        await using var desk = await TestDesk.StartAsync(
            ticketing => ticketing.ConfigureLive(live => (live.StreamsPerPerson, live.Streams) = (1, 2)));
        await using var one = await EventLine.OpenAsync(desk.As("ada"));
        await using var two = await EventLine.OpenAsync(desk.As("bob"));

        using var again = await EventLine.AskAsync(desk.As("ada"));
        await again.ProblemAsync(429, "tooManyStreams");
        Assert.Equal(TimeSpan.FromSeconds(30), again.Headers.RetryAfter?.Delta);
        using var third = await EventLine.AskAsync(desk.As("cleo"));
        await third.ProblemAsync(503, "tooManyStreams");
    }

    [Fact]
    public async Task Where_it_is_off_there_is_none()
    {
        await using var desk = await TestDesk.StartAsync(ticketing => ticketing.ConfigureLive(live => live.IsOn = false));
        await desk.FileAsync();

        foreach (var path in new[] { "events", "tickets/1/presence" })
            Assert.Equal(HttpStatusCode.NotFound, (await desk.As(TestDesk.Admin).GetAsync(path)).StatusCode);
        Assert.Null(desk.Services.GetRequiredService<LiveDesk>().PositionOf("default"));
    }

    private static async Task ReadUntilAsync(StreamReader lines, string? awaited)
    {
        while (await lines.ReadLineAsync() is var line && line != awaited)
            Assert.NotNull(line);
    }
}
