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
                await using var command = database.Dialect.NewCommand(connection, reserve).With("@Count", (long)count);
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
                await using var command = database.Dialect.NewCommand(transaction, TryReserve)
                    .With("@First", first.Value)
                    .With("@Next", last.Value + 1);
                return await command.ExecuteNonQueryAsync(token) == 1;
            },
            cancellationToken);
    }
}
