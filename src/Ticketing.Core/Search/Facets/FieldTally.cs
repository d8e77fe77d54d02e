using Ticketing.CustomFields;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Search.Facets;

/// <summary>Adds up facets of custom fields from tickets as they are seen. Pure.</summary>
internal static class FieldTally
{
    /// <summary>Refuses what tickets are not counted by: whatever an actor may not know of, and fields of no few values.</summary>
    /// <param name="keys">By what is counted.</param>
    /// <param name="fields">The fields that he may know of.</param>
    /// <exception cref="TicketValidationException">One of them is none.</exception>
    public static void Check(IEnumerable<FacetKey> keys, FieldCatalog fields)
    {
        foreach (var field in keys.Select(key => (CustomField)key.Field))
        {
            if (fields.Find(field.CustomKey) is not { Kind: CustomFieldKind.Choice or CustomFieldKind.Choices or CustomFieldKind.YesNo })
                throw new TicketValidationException("fields", $"'{field.Key}' is no facet: there is no such field with choices.");
        }
    }

    /// <summary>Adds one up.</summary>
    /// <param name="key">By what.</param>
    /// <param name="found">The tickets.</param>
    /// <param name="isExact">Whether those are all.</param>
    public static Facet Of(FacetKey key, IReadOnlyList<TicketHit> found, bool isExact)
    {
        var field = ((CustomField)key.Field).CustomKey;
        var counts = found
            .Select(hit => hit.Ticket)
            .SelectMany(
                ticket => ticket.Fields[field].IsEmpty ? [null] : ticket.Fields[field].Values.Select(value => (string?)value),
                (ticket, value) => (Value: value, Status: key.ByStatus ? ticket.Status : null))
            .CountBy(one => one)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key.Value, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Status, StringComparer.Ordinal);
        return new(key, [.. counts.Select(one => new FacetValue(one.Key.Value, one.Key.Status, one.Value))], isExact);
    }
}
