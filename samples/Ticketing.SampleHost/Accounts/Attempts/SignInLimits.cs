using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Identity;
using Ticketing.SampleHost.Hosting;

namespace Ticketing.SampleHost.Accounts.Attempts;

/// <summary>
/// How often passwords may be tried. From one network only so many times a minute. For one account, after some failures, everybody waits
/// before each further attempt; nobody is refused because of what others tried, so nobody can be locked out, and whoever comes with a
/// browser that the account knows does not even wait. Addresses that no account has are treated alike. Thread-safe.
/// </summary>
internal sealed class SignInLimits(HostSettings settings, TrustedDevices devices, TimeProvider time) : IDisposable
{
    /// <summary>How long an attempt waits once an account's failures are used up.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private const int LongestName = 256;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> networks = PerMinute(settings.SignInsPerMinute);
    private readonly PartitionedRateLimiter<string> known = PerMinute(settings.SignInsPerMinute);
    private readonly PartitionedRateLimiter<string> failures = PartitionedRateLimiter.Create<string, string>(name =>
        RateLimitPartition.GetTokenBucketLimiter(name, _ => new()
        {
            TokenLimit = FailuresAtOnce(settings.SignInsPerMinute),
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(30),
            QueueLimit = 0,
        }));

    /// <summary>How many failures an account has before others wait.</summary>
    public static int FailuresAtOnce(int signInsPerMinute) => Math.Max(5, signInsPerMinute / 6);

    /// <summary>Lets an attempt begin, perhaps after a pause.</summary>
    /// <param name="http">The request.</param>
    /// <param name="name">What was typed, normalised.</param>
    /// <param name="account">Whose it is; null for nobody.</param>
    /// <exception cref="TooManyAttemptsException">This network has to wait.</exception>
    public async Task EnterAsync(HttpContext http, string name, IdentityUser? account)
    {
        if (account is not null && devices.Knows(http, account) && known.AttemptAcquire(account.Id).IsAcquired)
            return;
        var network = networks.AttemptAcquire(ClientAddress.OwnerOf(http));
        if (!network.IsAcquired)
            throw new TooManyAttemptsException(network.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute);
        if (failures.GetStatistics(Cut(name)) is { CurrentAvailablePermits: 0 })
            await Task.Delay(Pause, time, http.RequestAborted);
    }

    /// <summary>Counts an attempt that failed.</summary>
    public void NoteFailure(string name) => failures.AttemptAcquire(Cut(name));

    /// <inheritdoc/>
    public void Dispose()
    {
        networks.Dispose();
        known.Dispose();
        failures.Dispose();
    }

    private static string Cut(string name) => name.Length > LongestName ? name[..LongestName] : name;

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new() { PermitLimit = most, Window = Minute }));
}
