namespace Ticketing.Notifications.Delivering;

/// <summary>Addresses for a notification, made of the public address that the host has set, and never of a request.</summary>
/// <param name="Ticket">The ticket's page.</param>
/// <param name="Preferences">Where he says what he wants to be told.</param>
/// <param name="Unsubscribe">Ends such notifications by this channel with one click, signed out; null where there is no such thing.</param>
public sealed record NotificationLinks(Uri Ticket, Uri Preferences, Uri? Unsubscribe);
