using System.Reflection;
using System.Text.Json.Serialization;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_events</c> as it is written; its position is the database's business.</summary>
internal sealed record NewEventRow(
    string Tenant,
    long TicketId,
    long Version,
    long At,
    string ByUser,
    string Type,
    string Payload,
    long Imported,
    long Internal,
    long InternalsBefore)
{
    // The names that the JSON form has for the events: said once, there.
    private static readonly Dictionary<Type, string> Types = typeof(TicketEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static NewEventRow Of(string tenant, TicketId ticket, RecordedEvent recorded, int internalsBefore) => new(
        tenant,
        ticket.Value,
        recorded.Version,
        UnixMicroseconds.Of(recorded.At),
        recorded.By,
        Types[recorded.Event.GetType()],
        TicketEventJson.Write(recorded.Event),
        recorded.Imported ? 1 : 0,
        recorded.Event.IsInternal() ? 1 : 0,
        internalsBefore);
}
