using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Transfer;

/// <summary>A row that could not be taken.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record RejectedRowItem(
    [property: Description("The line of the file on which it begins; the first is 1.")] long Line,
    [property: Description("The header of the column, or the JSON property; null when it is the row as a whole.")] string? Column,
    [property: Description("The custom field that the column is meant for, as 'field.serial'; null where it is for none.")] string? Field,
    [property: Description("What is wrong.")] string Reason);
