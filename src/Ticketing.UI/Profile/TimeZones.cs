using System.Globalization;

namespace Ticketing.UI.Profile;

/// <summary>The time zones of the machine, by their IANA names.</summary>
internal static class TimeZones
{
    // Aliases and offsets without a place are still accepted; offered are places, which people look for.
    private static readonly string[] Areas =
    [
        "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/",
    ];

    private static readonly TimeZoneInfo[] Known = [.. TimeZoneInfo.GetSystemTimeZones()];

    /// <summary>Those with a place in their name, by name.</summary>
    public static IReadOnlyList<ZoneChoice> At(DateTimeOffset now) =>
    [
        .. Known
            .Select(zone => (Zone: zone, Id: IanaId(zone)))
            .Where(known => known.Id is not null && Areas.Any(area => known.Id.StartsWith(area, StringComparison.Ordinal)))
            .Select(known => new ZoneChoice(known.Id!, Offset(known.Zone.GetUtcOffset(now))))
            .Prepend(new("UTC", Offset(TimeSpan.Zero)))
            .DistinctBy(choice => choice.Id)
            .OrderBy(choice => choice.Id, StringComparer.Ordinal),
    ];

    private static string? IanaId(TimeZoneInfo zone) =>
        zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null;

    private static string Offset(TimeSpan ahead) =>
        string.Create(CultureInfo.InvariantCulture, $"{(ahead < TimeSpan.Zero ? '−' : '+')}{ahead:hh\\:mm}");
}
