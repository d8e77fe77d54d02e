using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>That a comment became a ticket of its own.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record SplitItem(
    [property: Description("The number of the comment; null where the caller may not know of it.")] int? Comment,
    [property: Description("The other ticket: what became of the comment, or the one that has it.")] long Ticket);
