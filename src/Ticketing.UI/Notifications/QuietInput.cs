using System.ComponentModel;
using System.Globalization;
using Ticketing.Notifications;

namespace Ticketing.UI.Notifications;

/// <summary>Quiet hours as they stand in the form.</summary>
/// <param name="IsOn">Whether he wants any.</param>
/// <param name="From">When they begin, as it was typed.</param>
/// <param name="To">When they end, as it was typed.</param>
/// <param name="Days">On which days they begin.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record QuietInput(bool IsOn, string? From, string? To, IReadOnlyCollection<DayOfWeek> Days)
{
    // What is offered to who has none: a night.
    private static readonly QuietHours Night = new(new(20, 0), new(7, 0));

    internal static QuietInput Of(QuietHours? hours)
    {
        var shown = hours ?? Night;
        return new(hours is not null, Write(shown.From), Write(shown.To), [.. shown.Days]);
    }

    // As a field of the kind time has it.
    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
