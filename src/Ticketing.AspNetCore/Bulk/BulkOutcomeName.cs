using System.Text.Json.Serialization;
using Ticketing.AspNetCore.Answers;
using Ticketing.Bulk;

namespace Ticketing.AspNetCore.Bulk;

/// <summary>What became of a ticket that is in a report.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BulkOutcomeName>))]
internal enum BulkOutcomeName
{
    Refused = BulkOutcome.Refused,
    Kept = BulkOutcome.Kept,
}
