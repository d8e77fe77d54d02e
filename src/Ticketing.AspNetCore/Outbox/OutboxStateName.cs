using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Outbox;

/// <summary>How far a message came, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OutboxStateName>))]
internal enum OutboxStateName
{
    Waiting,
    Parked,
    Done,
}
