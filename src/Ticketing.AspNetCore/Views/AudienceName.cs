using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Views;

/// <summary>Who has a view, as the API says it.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<AudienceName>))]
internal enum AudienceName
{
    Own,
    Team,
    Everybody,
}
