using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Health;

/// <summary>Whether messages leave and alarms are acted on: nothing has waited for long past its time, nothing is parked.</summary>
internal sealed class WorkHealth(IOutbox outbox, IAlarms alarms, TimeProvider time) : IHealthCheck
{
    private const int MostCounted = 100;

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var problems = new List<string>();
        Look("Messages for", await outbox.ReadDepthAsync(null, MostCounted, cancellationToken));
        Look("Alarms of the kind", await alarms.ReadDepthAsync(null, MostCounted, cancellationToken));
        return problems.Count == 0
            ? HealthCheckResult.Healthy()
            : new(context.Registration.FailureStatus, string.Join(' ', problems));

        void Look(string what, IReadOnlyList<WorkDepth> depths)
        {
            var now = time.GetUtcNow();
            problems.AddRange(depths.Where(depth => now - depth.OldestDue > Late).Select(depth => $"{what} '{depth.Name}' are late."));
            problems.AddRange(depths.Where(depth => depth.Parked > 0).Select(depth => $"{what} '{depth.Name}' are parked."));
        }
    }
}
