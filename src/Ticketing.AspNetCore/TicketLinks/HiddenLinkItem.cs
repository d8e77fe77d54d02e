using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ticketing.AspNetCore.TicketLinks;

/// <summary>How many tickets there are that the caller does not see.</summary>
[JsonNumberHandling(JsonNumberHandling.Strict)]
internal sealed record HiddenLinkItem(
    [property: Description("What the ticket of the path is to them.")] string Kind,
    [property: Description("How many.")] int Count);
