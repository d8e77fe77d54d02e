namespace Ticketing.Notifications.Email.Texts;

/// <summary>Links as mails have them.</summary>
internal static class WebLinks
{
    private static readonly string[] Schemes = ["http", "https", "mailto"];

    /// <summary>A link in ASCII: its path as it is escaped anyway, and its host as it is looked up.</summary>
    public static string Write(Uri link) => new UriBuilder(link) { Host = link.IdnHost }.Uri.AbsoluteUri;

    /// <summary>Whether a text of somebody's may lead there.</summary>
    public static bool IsAllowed(string? url) =>
        url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme);
}
