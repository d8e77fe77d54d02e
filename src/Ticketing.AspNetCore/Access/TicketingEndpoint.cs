namespace Ticketing.AspNetCore.Access;

/// <summary>Marks the endpoints that the library mapped.</summary>
internal sealed class TicketingEndpoint
{
    public static readonly TicketingEndpoint Marker = new();
}
