using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Views;

/// <summary>What the lanes of a board are, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LanesName>))]
internal enum LanesName
{
    None,
    Assignee,
    Priority,
    Field,
}
