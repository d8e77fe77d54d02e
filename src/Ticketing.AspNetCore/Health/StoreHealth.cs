using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ticketing.AspNetCore.Problems;
using Ticketing.Setup;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Health;

/// <summary>Whether the store takes changes, found out by making one.</summary>
internal sealed class StoreHealth(StoreProbe probe, IStoreFaults? faults = null) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await probe.WriteAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception e) when (faults?.Find(e) is { } fault)
        {
            return new(context.Registration.FailureStatus, StoreProblem.Of(fault).Detail, e);
        }
    }
}
