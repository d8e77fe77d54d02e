using System.Data.Common;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>The transaction of a commit, the tenant of every row in it, and the steps that each store does in its own way.</summary>
internal abstract class CommitScope(
    DbTransaction transaction, RelationalDialect dialect, string tenant, CancellationToken cancellationToken)
{
    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>What the database's SQL has of its own.</summary>
    public RelationalDialect Dialect => dialect;

    /// <summary>The tenant.</summary>
    public string Tenant => tenant;

    /// <summary>Ends the waiting.</summary>
    public CancellationToken Token => cancellationToken;

    /// <summary>What is written all at once, by <see cref="SendAsync"/>.</summary>
    public WriteBatch Batch { get; } = new(dialect);

    /// <summary>A statement that reads.</summary>
    public DbCommand NewCommand(string sql) => dialect.NewCommand(transaction, sql).With("@Tenant", tenant);

    /// <summary>Writes what was added: receipt and tickets first, then the rest.</summary>
    public virtual Task SendAsync() => Batch.SendAsync(transaction, cancellationToken);

    /// <summary>Adds the receipt, whose key nobody may have.</summary>
    public abstract void Add(IdempotencyReceipt receipt, long at);

    /// <summary>Adds the row of a ticket, which is stored at the version it was decided on, or not yet.</summary>
    public abstract void Add(TicketChange change);

    /// <summary>Applies a change of the directory, now.</summary>
    public abstract Task ApplyAsync(DirectoryChange change);
}
