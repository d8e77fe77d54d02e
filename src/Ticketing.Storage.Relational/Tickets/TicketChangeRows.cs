using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>The rows that a change of a ticket adds.</summary>
internal static class TicketChangeRows
{
    /// <summary>Those of its events.</summary>
    public static IEnumerable<NewEventRow> EventRows(this TicketChange change, string tenant) =>
        change.Events.Zip(
            change.CountInternalsBefore(), (recorded, internals) => NewEventRow.Of(tenant, change.After.Id, recorded, internals));

    /// <summary>Those of its texts.</summary>
    public static IEnumerable<TextRow> TextRows(this TicketChange change, string tenant)
    {
        if (change.Texts.Count == 0)
            return [];
        var internals = change.CountInternalsBefore();
        return change.Texts.Select(text => TextRow.Of(tenant, text, internals[text.Number - change.Events[0].Version]));
    }
}
