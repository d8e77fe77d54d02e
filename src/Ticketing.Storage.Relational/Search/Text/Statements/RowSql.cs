using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>What is read of a ticket <c>h</c> that was found.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Table">Where they are.</param>
/// <param name="Condition">By what they are looked up.</param>
/// <param name="ColumnCount">How many there are, without the last.</param>
internal sealed record RowSql(string Columns, string Table, string Condition, int ColumnCount)
{
    /// <summary>Its row, with what it is sorted by.</summary>
    public static readonly RowSql Ticket =
        new($"{TicketRow.Columns}, h.sort_key", "ticketing_tickets t", "t.id = h.id", TicketRow.ColumnCount);

    /// <summary>Its terms: (id, internals, title, body, internal).</summary>
    public static readonly RowSql Terms =
        new("h.id, h.internals, x.title, x.body, x.internal, 0 as examined", "ticketing_ticket_terms x", "x.ticket_id = h.id", 5);
}
