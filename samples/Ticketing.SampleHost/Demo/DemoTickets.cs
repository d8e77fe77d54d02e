using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Notifications.Delivering;
using Ticketing.SampleHost.Hosting;
using Ticketing.Tickets;

namespace Ticketing.SampleHost.Demo;

/// <summary>
/// Lets the demo's tickets happen: everything goes through the desk, as in real life, by the people who did it and at its time. The desk
/// here has a clock of its own; that of the running help desk is never touched.
/// </summary>
internal sealed class DemoTickets(HostSettings settings, ILogger<DemoTickets> logger)
{
    /// <summary>Those of <c>tickets.json</c>.</summary>
    public static IReadOnlyList<DemoTicket> Default { get; } = DemoFile.Read<IReadOnlyList<DemoTicket>>("tickets.json");

    /// <summary>Files them and does what was done to them.</summary>
    public async Task PlayAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clock = new DemoClock();
        await using var past = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddHelpDesk(settings)
            // What happened then was told then.
            .Configure<NotificationOptions>(o => o.IsOn = false)
            .BuildServiceProvider();
        var desk = past.GetRequiredService<TicketDesk>();
        var ids = new Dictionary<DemoTicket, TicketId>();
        foreach (var moment in DemoMoment.Of(Default, now))
        {
            clock.MoveTo(moment.At);
            if (moment.Step is { } step)
                await desk.ExecuteAsync(new Caller(step.By), ids[moment.Ticket], step.ToCommand(), cancellationToken: cancellationToken);
            else
                ids[moment.Ticket] = (await desk.CreateAsync(
                    new Caller(moment.Ticket.Requester), moment.ToCommand(), cancellationToken: cancellationToken)).Id;
        }

        logger.LogInformation("Filed {Count} demo tickets", ids.Count);
    }
}
