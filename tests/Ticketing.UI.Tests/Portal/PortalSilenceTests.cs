using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Portal;

/// <summary>The portal tells nothing of what colleagues say to each other.</summary>
public sealed partial class PortalSilenceTests
{
    private static readonly Caller Admin = new(OtherHost.Admin);
    private static readonly Caller Zoe = new("zoe");

    [Fact]
    public async Task Last_news_order_numbers_and_steps_are_those_of_what_the_requester_may_know_of()
    {
        var clock = new FakeTimeProvider(new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = await OtherHost.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var desk = host.Services.GetRequiredService<TicketDesk>();
        var ids = new List<TicketId>();
        for (var number = 0; number < 3; number++)
        {
            ids.Add((await desk.CreateAsync(Zoe, new() { Title = $"Lamp {number}", Description = "dark" })).Id);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        foreach (var silent in (bool[])[false, true])
        {
            await desk.ExecuteAsync(Admin, ids[0], new AddComment("We look at it.", CommentVisibility.Public));
            var before = await ReadAsync(host, ids);

            clock.Advance(TimeSpan.FromMinutes(90));
            await desk.ExecuteAsync(Admin, ids[2], new AddComment("She is difficult.", CommentVisibility.Internal));
            await desk.ExecuteAsync(Admin, ids[0], new AddComment("So is he.", CommentVisibility.Internal));
            // Times are said as they are from now on.
            clock.AdjustTime(clock.GetUtcNow().AddMinutes(-90));

            Assert.Equal(before, await ReadAsync(host, ids));
            await desk.ExecuteAsync(Zoe, ids[1], new AddComment("Still dark.", CommentVisibility.Public));
            if (silent)
                await desk.ExecuteAsync(Admin, ids[1], new AssignTicket { Assignee = OtherHost.Admin, Why = "She is difficult." });
        }

        Assert.DoesNotContain("difficult", await ReadAsync(host, ids), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(OtherHost host, IEnumerable<TicketId> ids)
    {
        using var client = host.As(Zoe.UserId);
        var pages = new List<string>();
        foreach (var path in ids.Select(id => $"/tickets/portal/{id.Value}").Prepend("/tickets/portal"))
            pages.Add(Chance().Replace(await client.GetStringAsync(path), ""));
        return string.Join('\n', pages);
    }

    // What every page has of its own: the token against forged forms, wherever it stands, and the name of a form as it was rendered.
    [GeneratedRegex("[A-Za-z0-9_-]{30,}")]
    private static partial Regex Chance();
}
