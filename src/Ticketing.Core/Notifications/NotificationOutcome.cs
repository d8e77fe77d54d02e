namespace Ticketing.Notifications;

/// <summary>What became of an entry of the ledger that was on its way.</summary>
/// <param name="Id">The entry's.</param>
/// <param name="State">What it is from now on.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">Why it was not sent or could not be; null when it was.</param>
public sealed record NotificationOutcome(string Id, NotificationState State, DateTimeOffset At, string? Why = null);
