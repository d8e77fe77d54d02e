using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>How pressing a ticket is, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PriorityName>))]
internal enum PriorityName
{
    Low = 1,
    Normal = 2,
    High = 3,
    Urgent = 4,
}
