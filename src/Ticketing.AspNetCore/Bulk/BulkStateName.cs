using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>How far a run is, as the API says it; the numbers are the domain's.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BulkStateName>))]
internal enum BulkStateName
{
    Collecting,
    Running,
    Done,
    Stopped,
    Undoing,
    Undone,
}
