using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search;

/// <summary>Runs the statements of a search.</summary>
internal static class SearchCommand
{
    /// <summary>A command of a text that has its prefix already, with its values bound.</summary>
    public static DbCommand New(DbConnection connection, string sql, SqlParameters parameters)
    {
        var command = BoundCommand.New(connection, null, sql);
        parameters.BindTo(command);
        return command;
    }

    /// <summary>Binds values.</summary>
    public static void Bind(DbCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>The hits of a statement that answers <see cref="TicketRow.Columns"/> and what is sorted by.</summary>
    public static Task<IReadOnlyList<TicketHit>> ReadHitsAsync(
        IRelationalDatabase database, string sql, SqlParameters parameters, CancellationToken cancellationToken) =>
        database.ReadAsync((connection, token) => ReadHitsAsync(connection, sql, parameters, token), cancellationToken);

    /// <summary>The same on an open connection.</summary>
    public static async Task<IReadOnlyList<TicketHit>> ReadHitsAsync(
        DbConnection connection, string sql, SqlParameters parameters, CancellationToken cancellationToken)
    {
        var hits = new List<TicketHit>();
        await using var command = New(connection, sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            hits.Add(HitOf(reader));
        return hits;
    }

    /// <summary>The hit of the row that a reader stands on.</summary>
    public static TicketHit HitOf(DbDataReader reader)
    {
        var ticket = TicketRow.ReadTicket(reader);
        if (!reader.IsDBNull(TicketRow.ColumnCount) && reader.GetFieldType(TicketRow.ColumnCount) == typeof(string))
            return new(ticket, FieldOrderSql.PlaceOf(reader.GetString(TicketRow.ColumnCount), ticket.Id.Value));
        // Whole numbers but for a score; a driver may insist on the column's own type.
        double? key = reader.IsDBNull(TicketRow.ColumnCount)
            ? null
            : reader.GetFieldType(TicketRow.ColumnCount) == typeof(long) ? reader.GetInt64(TicketRow.ColumnCount)
            : Convert.ToDouble(reader.GetValue(TicketRow.ColumnCount), CultureInfo.InvariantCulture);
        return new(ticket, new(key, ticket.Id.Value));
    }
}
