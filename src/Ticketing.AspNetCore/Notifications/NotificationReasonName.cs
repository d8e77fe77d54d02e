using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>Why somebody is told, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NotificationReasonName>))]
internal enum NotificationReasonName
{
    Mentioned,
    Assignee,
    Requester,
    Team,
    Watcher,
    Follower,
    Owner,
}
