namespace Ticketing.UI.Profile;

/// <summary>
/// The languages that people choose from: what the interface has, with the regions that write numbers and dates differently.
/// </summary>
internal static class ProfileLanguages
{
    private static readonly string[] All = ["en", "en-GB", "en-US", "fr", "fr-BE", "fr-CA", "fr-CH"];

    /// <summary>Those, and the one that somebody has already.</summary>
    public static IReadOnlyList<string> WithOwn(string? own) => own is null || All.Contains(own) ? All : [.. All, own];
}
