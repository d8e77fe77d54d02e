using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Live;

/// <summary>What somebody does at a ticket, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DoingName>))]
internal enum DoingName
{
    Looking,
    Writing,
    WritingInternally,
}
