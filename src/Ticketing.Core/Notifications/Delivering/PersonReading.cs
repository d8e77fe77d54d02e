using System.Globalization;
using Microsoft.Extensions.Options;
using Ticketing.People;

namespace Ticketing.Notifications.Delivering;

/// <summary>How somebody reads: his language and his zone, or the host's where he has said nothing.</summary>
internal sealed class PersonReading(IOptions<NotificationOptions> options)
{
    public NotifiedPerson Of(string tenant, User user) =>
        new(tenant, user.Id, user.DisplayName, user.Email, Culture(user.Locale), ZoneOf(user));

    public static TimeZoneInfo ZoneOf(User? user) => Zone(user?.TimeZone);

    /// <summary>A language by its tag; the host's for one that is none, or null.</summary>
    public CultureInfo Culture(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? options.Value.Language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo(options.Value.Language);
        }
    }

    /// <summary>A zone by its id; UTC for one that is none, or null.</summary>
    public static TimeZoneInfo Zone(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
