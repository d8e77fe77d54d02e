using System.Globalization;
using System.Threading.RateLimiting;

namespace Ticketing.SampleHost.Hosting;

/// <summary>
/// How often one network may use what strangers may, such as registering; beyond it 429 with Retry-After. Sign-ins have limits of their
/// own.
/// </summary>
internal static class SignInLimit
{
    /// <summary>The policy's name.</summary>
    public const string Policy = "sign-in";

    /// <summary>Adds the policy. Only POST counts: pages may be looked at.</summary>
    public static IServiceCollection AddSignInLimit(this IServiceCollection services, HostSettings settings) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromMinutes(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                ClientAddress.OwnerOf(context),
                _ => new() { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading"));
    });
}
