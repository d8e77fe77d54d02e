using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage;

namespace Ticketing.Dispatch;

/// <summary>
/// Acts on the alarms of a kind at their times, on each host that has it. Register it with
/// <see cref="TicketingBuilder.AddAlarmHandler{T}"/>. Implementations are thread-safe.
/// </summary>
public interface IAlarmHandler
{
    /// <summary>The kind: <see cref="AlarmChange.Kind"/>. There is one handler for each.</summary>
    string Kind { get; }

    /// <summary>How many alarms this host acts on at once.</summary>
    /// <value>Default 4; 1 to 1,000.</value>
    int Concurrency => 4;

    /// <summary>How long acting on one may take; then its token is cancelled and it has failed.</summary>
    /// <value>Default 1 minute.</value>
    TimeSpan Timeout => TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long an alarm is a host's that does not renew it, as every host does in time while it acts. Where a host dies, another one, or
    /// it itself once it is back, acts on its alarms after that. Hosts look for due alarms as often, so a short one has its price. One that
    /// is so busy that it does not come to renew is doubled, which is well where the commit that acts settles the alarm.
    /// </summary>
    /// <value>Default 2 minutes.</value>
    TimeSpan Lease => WorkLimits.Lease;

    /// <summary>
    /// Acts on an alarm. It may come more than once; whoever settles it in the commit that acts does so just once, and one that was moved
    /// or called off meanwhile refuses that commit.
    /// </summary>
    /// <param name="alarm">The alarm, leased for as long as this runs.</param>
    /// <param name="cancellationToken">The host stops, it takes too long, or the lease was lost.</param>
    /// <returns>What became of it. What this throws is a failed attempt, and the exception's message its reason.</returns>
    Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken);
}
