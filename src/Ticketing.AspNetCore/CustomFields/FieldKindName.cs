using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.CustomFields;

/// <summary>What the values of a custom field are, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FieldKindName>))]
internal enum FieldKindName
{
    Text = 1,
    Number = 2,
    Decimal = 3,
    Date = 4,
    Choice = 5,
    Choices = 6,
    Person = 7,
    YesNo = 8,
    Url = 9,
}
