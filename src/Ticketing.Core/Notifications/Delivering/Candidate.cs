using Ticketing.People;

namespace Ticketing.Notifications.Delivering;

/// <summary>Somebody who is perhaps to be told.</summary>
/// <param name="User">Who.</param>
/// <param name="Reason">Why: the first reason there is.</param>
internal readonly record struct Candidate(User User, NotificationReason Reason);
