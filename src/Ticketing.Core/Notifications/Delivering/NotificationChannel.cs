namespace Ticketing.Notifications.Delivering;

/// <summary>A way by which people are told.</summary>
/// <param name="Name">What it is called in preferences and in the ledger.</param>
/// <param name="Title">What people read.</param>
public sealed record NotificationChannel(string Name, LocalizedText Title);
