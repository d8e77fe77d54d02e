using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Ticketing.SampleHost.Hosting;

/// <summary>What a proxy or an orchestrator asks.</summary>
internal static class Health
{
    /// <summary>
    /// <c>/health/live</c>: the program runs, starting it again would not help. <c>/health/ready</c>: it can work, its database takes
    /// changes; <c>/health</c> is the same.
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        // Before anybody is authenticated: whether a session is still open is asked of the database.
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).ShortCircuit();
        foreach (var path in (string[])["/health/ready", "/health"])
            app.MapHealthChecks(path, new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }
}
