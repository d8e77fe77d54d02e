using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>Whose a custom field is, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FieldAudienceName>))]
internal enum FieldAudienceName
{
    Everybody = 0,
    Agents = 1,
}
