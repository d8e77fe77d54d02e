using System.Globalization;

namespace Ticketing.Notifications;

/// <summary>Why a notification waits, and until when. Immutable.</summary>
/// <param name="Because">Why.</param>
/// <param name="Until">When it leaves as things stand, in UTC; null when that is for the person to say.</param>
public readonly record struct HeldBack(HeldBecause Because, DateTimeOffset? Until)
{
    // Fits into what an entry has for a reason, and is read by administrators who look into the table.
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'";

    /// <summary>Why, as a word: <c>digest</c>, <c>quietHours</c>, <c>doNotDisturb</c>.</summary>
    public string Name => Because switch
    {
        HeldBecause.QuietHours => "quietHours",
        HeldBecause.DoNotDisturb => "doNotDisturb",
        _ => "digest",
    };

    /// <summary>What an entry of the ledger that is <see cref="NotificationState.Held"/> waits for; null for another one.</summary>
    /// <param name="state">The entry's state.</param>
    /// <param name="why">The entry's reason.</param>
    public static HeldBack? Of(NotificationState state, string? why)
    {
        if (state is not NotificationState.Held || why is null)
            return null;
        var parts = why.Split(' ', 2);
        return Enum.TryParse<HeldBecause>(parts[0], ignoreCase: true, out var because)
            ? new HeldBack(because, parts.Length > 1 ? Time(parts[1]) : null)
            : null;
    }

    /// <summary>As an entry has it for its <see cref="NotificationEntry.Why"/>: <c>digest 2026-12-01T08:00:00Z</c>.</summary>
    public string Write() =>
        Until is { } until ? $"{Name} {until.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture)}" : Name;

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
