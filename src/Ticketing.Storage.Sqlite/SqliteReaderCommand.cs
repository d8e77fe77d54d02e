using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Sqlite;

/// <summary>A command that runs a statement which may have been prepared for an earlier one.</summary>
internal sealed class SqliteReaderCommand(SqliteReaderConnection connection) : DbCommand
{
    private SqliteCommand? command;
    private DbDataReader? rows;

    [AllowNull]
    public override string CommandText
    {
        get => command?.CommandText ?? "";
        set
        {
            if (command is null)
                command = connection.Reader.Take(value ?? "");
            else
                command.CommandText = value;
        }
    }

    public override int CommandTimeout
    {
        get => Command.CommandTimeout;
        set => Command.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => Command.CommandType;
        set => Command.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A command stays with the connection that made it.");
    }

    protected override DbParameterCollection DbParameterCollection => Command.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => command?.Transaction;
        set
        {
            // None is what it has anyway. A command that was taken for that, before its text is known, would not be the prepared one.
            if (value is not null || command is not null)
                Command.Transaction = (SqliteTransaction?)value;
        }
    }

    private SqliteCommand Command => command ??= connection.Reader.Take("");

    public override void Cancel() => command?.Cancel();

    public override int ExecuteNonQuery()
    {
        connection.Reader.Soil();
        return Command.ExecuteNonQuery();
    }

    public override object? ExecuteScalar() => Command.ExecuteScalar();

    public override void Prepare() => Command.Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => rows = Command.ExecuteReader(behavior);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        rows = await Command.ExecuteReaderAsync(behavior, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing && command is { } used)
        {
            command = null;
            // Somebody may still read: its statement is nobody else's then.
            if (connection.State is ConnectionState.Open && rows is null or { IsClosed: true })
                connection.Reader.Return(used);
            else
                used.Dispose();
        }

        base.Dispose(disposing);
    }
}
