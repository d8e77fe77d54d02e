using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Takes numbers for new tickets out of the one sequence that all tenants share.</summary>
internal sealed class TicketNumbers(IRelationalDatabase database)
{
    // A number is of no use before the ticket with it is stored, so taking it waits for no disk.
    private readonly string reserve =
        $"""
        update ticketing_ticket_sequence
        set next_id = next_id + @Count
        where {database.Dialect.WithoutWaitingForTheDisk}
        returning next_id - @Count
        """;

    private const string TryReserve =
        """
        update ticketing_ticket_sequence
        set next_id = @Next
        where next_id <= @First
        """;

    /// <summary>Takes that many numbers. It may take twice as many when the connection breaks: those are gaps.</summary>
    public Task<TicketId> ReserveAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return database.WriteAloneAsync(
            async (connection, token) =>
            {
                await using var command = NewCommand(connection, reserve, ("@Count", count));
                return new TicketId(Convert.ToInt64(await command.ExecuteScalarAsync(token), CultureInfo.InvariantCulture));
            },
            cancellationToken);
    }

    /// <summary>Takes just these numbers, unless the sequence is beyond the first of them.</summary>
    public Task<bool> TryReserveAsync(TicketId first, TicketId last, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Value, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last.Value, first.Value);
        return database.WriteAsync(
            async (transaction, token) =>
            {
                await using var command = NewCommand(transaction.Connection!, TryReserve, ("@First", first.Value), ("@Next", last.Value + 1));
                command.Transaction = transaction;
                return await command.ExecuteNonQueryAsync(token) == 1;
            },
            cancellationToken);
    }

    private static DbCommand NewCommand(DbConnection connection, string sql, params ReadOnlySpan<(string Name, long Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two texts above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
