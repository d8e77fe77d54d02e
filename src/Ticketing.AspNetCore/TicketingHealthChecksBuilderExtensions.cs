using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ticketing.AspNetCore.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the help desk to the host's health checks.</summary>
public static class TicketingHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check that the help desk can work: it stores a small row, as a ticket is stored, so a full disk, a file that cannot be
    /// written or a server that is away is unhealthy. It gives up after 5 seconds. It has the tag <c>ready</c>:
    /// <c>app.MapHealthChecks("/health/ready", new() { Predicate = check =&gt; check.Tags.Contains("ready") })</c>.
    /// </summary>
    /// <param name="builder">What <c>services.AddHealthChecks()</c> returns.</param>
    /// <param name="name">Names the check.</param>
    public static IHealthChecksBuilder AddTicketing(this IHealthChecksBuilder builder, string name = "ticketing") =>
        builder.AddCheck<StoreHealth>(name, HealthStatus.Unhealthy, ["ready"], TimeSpan.FromSeconds(5));

    /// <summary>
    /// Adds a check that what follows commits is done: it is degraded while a message or an alarm has waited for more than 5 minutes past
    /// its time, because nobody delivers its channel or not fast enough, and while something is parked. It says which channels. It gives up
    /// after 5 seconds. It has the tag <c>work</c>, and not <c>ready</c>: a host whose mail server is away can serve people all the same.
    /// </summary>
    /// <param name="builder">What <c>services.AddHealthChecks()</c> returns.</param>
    /// <param name="name">Names the check.</param>
    public static IHealthChecksBuilder AddTicketingWork(this IHealthChecksBuilder builder, string name = "ticketing-work") =>
        builder.AddCheck<WorkHealth>(name, HealthStatus.Degraded, ["work"], TimeSpan.FromSeconds(5));
}
