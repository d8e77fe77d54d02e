using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>What events are called in JSON, for whoever tells that something happened and not what it set. Thread-safe.</summary>
public static class TicketEventName
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(TicketEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(type => type.DerivedType, type => (string)type.TypeDiscriminator!);

    /// <summary>The name: <c>commentAdded</c>.</summary>
    public static string Of(TicketEvent ticketEvent) => Names[ticketEvent.GetType()];
}
