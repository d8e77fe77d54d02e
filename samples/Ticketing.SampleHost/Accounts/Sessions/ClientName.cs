namespace Ticketing.SampleHost.Accounts.Sessions;

/// <summary>What people call a browser or program, read from what it says of itself.</summary>
/// <param name="Program">Such as <c>Firefox</c>; empty where nothing is said.</param>
/// <param name="System">What it runs on, such as <c>Windows</c>; null where that is not known.</param>
internal sealed record ClientName(string Program, string? System)
{
    private const int Longest = 40;

    // The order matters: each browser says the names of those that it came from, too.
    private static readonly (string Sign, string Name)[] Programs =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Sign, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Reads it; what is no known browser is called as it calls itself first.</summary>
    public static ClientName Of(string? client) => new(
        Find(Programs, client) ?? First(client),
        Find(Systems, client));

    /// <summary>
    /// Browser and system as far as they are known ones, such as <c>Firefox, Windows</c>; null where neither is. What a stranger calls his
    /// program is no word for a mail.
    /// </summary>
    public static string? Known(string? client) =>
        new[] { Find(Programs, client), Find(Systems, client) }.OfType<string>().ToArray() is { Length: > 0 } known
            ? string.Join(", ", known)
            : null;

    private static string? Find((string Sign, string Name)[] known, string? client) =>
        client is null ? null : known.FirstOrDefault(one => client.Contains(one.Sign, StringComparison.Ordinal)).Name;

    private static string First(string? client)
    {
        var word = client?.Trim().Split(' ', 2)[0] ?? "";
        return word.Length > Longest ? word[..Longest] : word;
    }
}
