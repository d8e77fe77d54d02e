using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Conditions on what a ticket <c>t</c> has of kinds that stores do not know (<see cref="ExtendedJson"/>).</summary>
internal static class ExtendedSql
{
    /// <summary>What the items of a kind amount to, 0 without any.</summary>
    /// <param name="dialect">The database's own SQL.</param>
    /// <param name="kind">The kind's name: letters.</param>
    /// <param name="internals">Whether those count that only those may know of who may read internal comments.</param>
    public static string ItemAmount(RelationalDialect dialect, string kind, bool internals)
    {
        var all = dialect.JsonNumber("t.extended", ExtendedJson.Item(kind), ExtendedJson.Amount);
        return internals ? all : $"({all} - {dialect.JsonNumber("t.extended", ExtendedJson.Item(kind), ExtendedJson.InternalAmount)})";
    }

    /// <summary>Whether a ticket carries no key of a kind.</summary>
    public static string CarriesNone(TicketKeyKind kind) => $"t.extended not like '%\"{ExtendedJson.Key(kind.Name)}\":%'";
}
