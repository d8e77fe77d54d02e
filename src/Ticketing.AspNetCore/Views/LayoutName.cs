using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Views;

/// <summary>How a view shows its tickets, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<LayoutName>))]
internal enum LayoutName
{
    List,
    Board,
}
