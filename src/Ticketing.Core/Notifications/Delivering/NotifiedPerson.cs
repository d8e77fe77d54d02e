using System.Globalization;

namespace Ticketing.Notifications.Delivering;

/// <summary>Whom a notification is for. Immutable.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Id">The user id.</param>
/// <param name="Name">What he is called.</param>
/// <param name="Email">Where mail goes; null when that is not known.</param>
/// <param name="Culture">The language in which he reads.</param>
/// <param name="TimeZone">The zone in which he means times.</param>
public sealed record NotifiedPerson(string Tenant, string Id, string Name, string? Email, CultureInfo Culture, TimeZoneInfo TimeZone);
