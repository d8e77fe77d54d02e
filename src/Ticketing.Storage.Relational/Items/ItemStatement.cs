using Ticketing.Access;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Search;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Items;

/// <summary>A statement about the visible items of a kind, with its values.</summary>
internal sealed class ItemStatement
{
    private readonly BranchConditions conditions;
    private readonly string where;

    /// <param name="dialect">The database's own SQL.</param>
    /// <param name="kind">The kind's name.</param>
    /// <param name="visibility">What is visible.</param>
    public ItemStatement(RelationalDialect dialect, string kind, Visibility visibility)
    {
        Parameters = new(dialect);
        conditions = new(dialect, Parameters, visibility, null, isByUpdate: false);
        where = $"i.tenant = {conditions.Tenant} and i.kind = {Parameters.Add(kind)}";
    }

    /// <summary>Its values.</summary>
    public SqlParameters Parameters { get; }

    /// <summary>The items of a ticket with a key, or after one; null for all.</summary>
    public string OfTicket(TicketId ticket, string? key, string? after, int limit)
    {
        var own = $"{where} and i.ticket_id = {Parameters.Add(ticket.Value)}";
        if (key is not null)
            own += $" and i.key = {Parameters.Add(key)}";
        if (after is not null)
            own += $" and i.key > {Parameters.Add(after)}";
        return $"select {ItemRow.Columns} from {From} where {own}{Visible} order by i.key limit {Parameters.Add((long)limit)}";
    }

    /// <summary>A page of those that a query is about.</summary>
    public string Page(ItemQuery query, FoundItem? after, int limit)
    {
        var behind = after is null
            ? ""
            : $" and (i.at, i.ticket_id, i.key) < ({Parameters.Add(UnixMicroseconds.Of(after.Item.At)!.Value)}, "
                + $"{Parameters.Add(after.Ticket.Value)}, {Parameters.Add(after.Item.Key)})";
        return
            $"""
            select {ItemRow.Columns}
            from {From}
            where {About(query)}{behind}{Visible}
            order by i.at desc, i.ticket_id desc, i.key desc
            limit {Parameters.Add((long)limit)}
            """;
    }

    /// <summary>How many there are, up to one more than may be added up, and what they amount to.</summary>
    public string Sum(ItemQuery query, int most) =>
        $"""
        select count(*), cast(coalesce(sum(case when s.number <= {Parameters.Add((long)most)} then s.amount end), 0) as bigint)
        from (
            select i.amount, row_number() over (order by i.at desc, i.ticket_id desc, i.key desc) as number
            from {From}
            where {About(query)}{Visible}
            order by i.at desc, i.ticket_id desc, i.key desc
            limit {Parameters.Add(most + 1L)}) s
        """;

    private const string From = "ticketing_ticket_items i join ticketing_tickets t on t.id = i.ticket_id and t.tenant = i.tenant";

    private string Visible
    {
        get
        {
            if (conditions.Groups.Count == 0)
                return $" and {CriterionSql.Never}";
            var seen = conditions.VisibleThroughAny(conditions.Groups).And(conditions.Narrowing);
            var reading = conditions.Groups.Where(group => group.ReadsInternal).ToList();
            var internals = reading.Count == 0 ? "i.internal = 0" : $"(i.internal = 0 or {conditions.VisibleThroughAny(reading).Sql})";
            return $" and {seen.Sql} and {internals}";
        }
    }

    private string About(ItemQuery query)
    {
        var about = $"{where} and i.at is not null";
        if (query.Person is { } person)
            about += $" and i.person = {Parameters.Add(person)}";
        if (query.Ticket is { } ticket)
            about += $" and i.ticket_id = {Parameters.Add(ticket.Value)}";
        if (query.From is { } from)
            about += $" and i.at >= {Parameters.Add(UnixMicroseconds.Ceiling(from))}";
        if (query.Until is { } until)
            about += $" and i.at < {Parameters.Add(UnixMicroseconds.Ceiling(until))}";
        return about;
    }
}
