using System.Data.Common;
using Dapper;
using Ticketing.Storage.Dapper.Tickets;
using Ticketing.Storage.Relational.Commits;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Storage.Relational.Tickets;
using Ticketing.Tickets;

namespace Ticketing.Storage.Dapper.Commits;

/// <summary>The transaction of a commit, with statements run now and statements sent together.</summary>
internal sealed class WriteScope(DbTransaction transaction, RelationalDialect dialect, string tenant, CancellationToken cancellationToken)
    : CommitScope(transaction, dialect, tenant, cancellationToken)
{
    private const string InsertReceipt =
        """
        insert into ticketing_receipts (tenant, key, fingerprint, result, at)
        values (@Tenant, @Key, @Fingerprint, @Result, @At)
        on conflict do nothing
        """;

    private DbConnection Connection => Transaction.Connection!;

    public override void Add(IdempotencyReceipt receipt, long at) => Batch.Add(
        InsertReceipt, new { Tenant, receipt.Key, receipt.Fingerprint, receipt.Result, At = at }, mustChange: true);

    public override void Add(TicketChange change)
    {
        var row = TicketRow.Of(Tenant, change.After);
        if (change.Before is null)
            Batch.Add(TicketSql.Insert, row, mustChange: true);
        else
            Batch.Add(TicketSql.Update, row with { BeforeVersion = change.Before.Version }, mustChange: true);
    }

    public override Task ApplyAsync(DirectoryChange change) => DirectoryWriter.WriteAsync(this, change);

    /// <summary>Runs a statement for each row, now.</summary>
    public Task ExecuteEachAsync<T>(string sql, IEnumerable<T> rows)
    {
        var batch = new WriteBatch(Dialect);
        batch.AddEach(sql, rows);
        return batch.SendAsync(Transaction, Token);
    }

    /// <summary>Runs a statement, now. Answers how many rows it changed.</summary>
    public Task<int> ExecuteAsync(string sql, object parameters) => Connection.ExecuteAsync(Command(sql, parameters));

    /// <summary>Reads one row, or null.</summary>
    public Task<T?> FindAsync<T>(string sql, object parameters) => Connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters));

    private CommandDefinition Command(string sql, object parameters) => Dialect.Command(sql, parameters, Transaction, Token);
}
