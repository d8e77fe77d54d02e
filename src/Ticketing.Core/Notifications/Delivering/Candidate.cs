using Ticketing.People;

namespace Ticketing.Notifications.Delivering;

/// <summary>Somebody who is perhaps to be told.</summary>
/// <param name="User">Who.</param>
/// <param name="Reason">Why: the first reason there is.</param>
/// <param name="Follows">Whether he follows the project, which is the last of his reasons.</param>
internal readonly record struct Candidate(User User, NotificationReason Reason, bool Follows);
