namespace Ticketing.Notifications.Delivering;

/// <summary>Addresses for a digest, made as those of a notification are.</summary>
/// <param name="Notifications">The list of all that he was told.</param>
/// <param name="Preferences">Where he says what he wants to be told, and when.</param>
/// <param name="Unsubscribe">Ends what comes by this channel with one click, signed out; null where there is no such thing.</param>
public sealed record DigestLinks(Uri Notifications, Uri Preferences, Uri? Unsubscribe);
