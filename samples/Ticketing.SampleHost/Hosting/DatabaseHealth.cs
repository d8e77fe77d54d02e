using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ticketing.Access;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Hosting;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealth(IDirectory directory) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await directory.ListProjectsAsync(Caller.DefaultTenant, null, 1, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
