using System.Globalization;

namespace Ticketing.Notifications.Slack.Webhooks;

/// <summary>Which addresses a host of the options stands for.</summary>
internal static class WebhookHost
{
    private const string Below = "*.";

    /// <summary>Whether a text is a host as the options take it.</summary>
    public static bool IsOne(string host) =>
        host is not null && Address(host) is { PathAndQuery: "/", Fragment: "", UserInfo: "" } address
        // All names below one label would be half the internet.
        && (!host.StartsWith(Below, StringComparison.Ordinal) || address.IdnHost.Contains('.', StringComparison.Ordinal));

    /// <summary>Whether an address is at one of the hosts, and may be written to.</summary>
    public static bool Allows(IEnumerable<string> hosts, Uri address) =>
        address is { IsAbsoluteUri: true, UserInfo: "", Fragment: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        && hosts.Any(host => Covers(host, address));

    private static bool Covers(string host, Uri address)
    {
        var allowed = Address(host)!;
        if (host.EndsWith(string.Create(CultureInfo.InvariantCulture, $":{allowed.Port}"), StringComparison.Ordinal)
            ? allowed.Port != address.Port
            : !address.IsDefaultPort)
            return false;
        return host.StartsWith(Below, StringComparison.Ordinal)
            ? address.IdnHost.EndsWith($".{allowed.IdnHost}", StringComparison.OrdinalIgnoreCase)
            : address.IdnHost.Equals(allowed.IdnHost, StringComparison.OrdinalIgnoreCase);
    }

    private static Uri? Address(string host)
    {
        var name = host.StartsWith(Below, StringComparison.Ordinal) ? host[Below.Length..] : host;
        return Uri.TryCreate($"https://{name}", UriKind.Absolute, out var address) ? address : null;
    }
}
