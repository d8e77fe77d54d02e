using Ticketing.Tickets;

namespace Ticketing.Transfer.Ndjson.Records;

/// <summary>A text that an event refers to.</summary>
internal sealed record TextRecord
{
    public required int Number { get; init; }

    public required TextKind Kind { get; init; }

    public required string Body { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static TextRecord Of(TicketText text) =>
        new() { Number = text.Number, Kind = text.Kind, Body = text.Body, By = text.By, At = text.At };

    public TicketText ToText() => new(default, Number, Kind, Body, By, At);
}
