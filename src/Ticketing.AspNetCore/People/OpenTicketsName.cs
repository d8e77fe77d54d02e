using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.People;

/// <summary>What becomes of somebody's open tickets, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OpenTicketsName>))]
internal enum OpenTicketsName
{
    Release = 1,
    Keep = 2,
}
