using Ticketing.Time;
using Ticketing.TimeEntries;

namespace Ticketing.AspNetCore.TimeEntries;

/// <summary>How long, as a body says it: in minutes, or as people write it.</summary>
internal static class RequestedTime
{
    /// <summary>In minutes.</summary>
    /// <returns>The minutes. Zero where nothing is said: it is no time, and the rules refuse it by the field's name.</returns>
    /// <exception cref="TicketValidationException">The text cannot be read, or both are there.</exception>
    public static int Read(int? minutes, string? duration, TimeSpan workingDay)
    {
        if (duration is null)
            return minutes.GetValueOrDefault();
        if (minutes is not null)
            throw new TicketValidationException("duration", "Say how long by minutes or by duration, not by both.");
        return WorkTime.TryRead(duration, workingDay, out var read)
            ? (int)Math.Min(read, int.MaxValue)
            : throw new TicketValidationException("duration", TimeItems.NoDuration);
    }
}
