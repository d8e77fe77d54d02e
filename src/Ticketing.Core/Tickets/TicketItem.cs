using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>
/// One of several things of a kind that a ticket has: a time entry, a link, something of a host's own. What is asked across tickets stands
/// beside its data; what the data is, its kind knows.
/// </summary>
public sealed record TicketItem
{
    /// <summary>The name of its kind: <c>time</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one, within its kind and ticket; it never changes.</summary>
    public required string Key { get; init; }

    /// <summary>Who added it (user id).</summary>
    public required string By { get; init; }

    /// <summary>Whom it is about (user id): who worked.</summary>
    public string? Person { get; init; }

    /// <summary>The moment it is about, in UTC, to the microsecond: when he worked.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What is added up over several of them: seconds worked.</summary>
    public long? Amount { get; init; }

    /// <summary>The other ticket that it is about.</summary>
    [JsonConverter(typeof(TicketIdJsonConverter))]
    public TicketId? Other { get; init; }

    /// <summary>Whether only those may know of it who may read internal comments on its ticket.</summary>
    public bool Internal { get; init; }

    /// <summary>All that is known of it, as one JSON value without blanks around it.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    public string Data { get; init; } = "{}";
}
