using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Schema;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>
/// Makes the terms of tickets anew that an older version kept in another form, the newest tickets first. Broken off anywhere, what it has
/// done stays done.
/// </summary>
internal sealed class TermRenewal(IRelationalDatabase database, SearchTerms terms) : IRenewal
{
    /// <inheritdoc/>
    public Task<int> RunAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return database.WriteAsync((transaction, token) => RenewAsync(transaction, most, token), cancellationToken);
    }

    private async Task<int> RenewAsync(DbTransaction transaction, int most, CancellationToken cancellationToken)
    {
        var old = string.Create(
            CultureInfo.InvariantCulture, $"select ticket_id from ticketing_old_terms order by ticket_id desc limit {most}");
        var ids = await ReadAsync(transaction, $"{old}{database.Dialect.LockedForMe}", null, row => row.GetInt64(0), cancellationToken);
        if (ids.Count == 0)
            return 0;
        var taken = JsonList.Of(ids);
        // Whoever comments such a ticket meanwhile waits for this, or is waited for here: his text is then among those read below.
        var rows = $"select ticket_id from ticketing_ticket_terms where {IsTaken("ticket_id")} order by ticket_id{database.Dialect.Locked}";
        await ReadAsync(transaction, rows, taken, row => row.GetInt64(0), cancellationToken);
        var texts = await ReadAsync(
            transaction, $"select {TextRow.Columns} from ticketing_texts x where {IsTaken("x.ticket_id")}", taken,
            row => TextRow.Read(row).For(readsInternal: true)!, cancellationToken);
        var tickets = await ReadAsync(
            transaction,
            $"select {TicketRow.Columns} from ticketing_tickets t where {IsTaken("t.id")}",
            taken,
            TicketRow.ReadTicket,
            cancellationToken);
        var ofTicket = texts.ToLookup(text => text.Ticket);
        var batch = new WriteBatch(database.Dialect);
        batch.AddEach(SearchIndexWriter.Replace, tickets.Select(ticket => terms.Of(ticket, ofTicket[ticket.Id])));
        await batch.SendAsync(transaction, cancellationToken);
        await using var done = database.Dialect.NewCommand(transaction, $"delete from ticketing_old_terms where {IsTaken("ticket_id")}")
            .With("@Ids", taken);
        await done.ExecuteNonQueryAsync(cancellationToken);
        return ids.Count;
    }

    private string IsTaken(string id) => database.Dialect.IsInNumbers(id, "@Ids");

    private async Task<List<T>> ReadAsync<T>(
        DbTransaction transaction, string sql, string? taken, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = database.Dialect.NewCommand(transaction, sql);
        if (taken is not null)
            command.With("@Ids", taken);
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
