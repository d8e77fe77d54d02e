using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>What a bulk change is about, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BulkPartName>))]
internal enum BulkPartName
{
    Transition,
    Priority,
    Assignee,
    Team,
    Category,
    Due,
    AddTags,
    RemoveTags,
    Field,
}
