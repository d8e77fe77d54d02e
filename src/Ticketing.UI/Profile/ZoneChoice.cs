namespace Ticketing.UI.Profile;

/// <summary>A time zone to choose.</summary>
/// <param name="Id">Its IANA name.</param>
/// <param name="Offset">What its clocks are ahead of UTC now: <c>+01:00</c>.</param>
public sealed record ZoneChoice(string Id, string Offset);
