using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Ticketing.Storage.EfCore.Contexts;

/// <summary>
/// A connection of a host's context: whoever is given it may dispose of it as if it were his own, and what he does runs in its transaction.
/// </summary>
/// <param name="lender">The host's connection.</param>
/// <param name="transaction">The transaction that runs on it; null for none.</param>
/// <param name="giveBack">What ends the borrowing; null when nothing does.</param>
internal sealed class BorrowedConnection(DbConnection lender, DbTransaction? transaction, IAsyncDisposable? giveBack) : DbConnection
{
    /// <summary>The host's connection.</summary>
    public DbConnection Lender => lender;

    [AllowNull]
    public override string ConnectionString
    {
        get => lender.ConnectionString;
        set => throw new NotSupportedException("The connection is the host's.");
    }

    public override string Database => lender.Database;

    public override string DataSource => lender.DataSource;

    public override string ServerVersion => lender.ServerVersion;

    public override ConnectionState State => lender.State;

    public override void Open()
    {
    }

    public override void Close()
    {
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("The connection is the host's.");

    public override async ValueTask DisposeAsync()
    {
        if (giveBack is not null)
            await giveBack.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override DbCommand CreateDbCommand()
    {
        var command = lender.CreateCommand();
        command.Transaction = transaction;
        return command;
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => lender.BeginTransaction(isolationLevel);
}
