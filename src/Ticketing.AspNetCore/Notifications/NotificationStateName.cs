using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Notifications;

/// <summary>What became of telling somebody, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<NotificationStateName>))]
internal enum NotificationStateName
{
    Pending,
    Delivered,
    Failed,
    Withheld,
    Held,
}
