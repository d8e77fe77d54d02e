using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// Commands that are kept with their connection, and prepared as long as it is open: to prepare a statement takes SQLite longer than to run
/// it. A driver over a network prepares by itself. Thread-safe as connections are: one at a time on each.
/// </summary>
internal static class KeptCommands
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Kept = [];

    /// <summary>The command of a text with its prefix, in the transaction, with the parameters of its last run.</summary>
    public static DbCommand Of(DbTransaction transaction, string sql)
    {
        var connection = transaction.Connection!;
        var commands = Kept.GetValue(connection, static _ => new(StringComparer.Ordinal));
        if (!commands.TryGetValue(sql, out var command))
            commands.Add(sql, command = BoundCommand.New(connection, transaction, sql));
        command.Transaction = transaction;
        return command;
    }
}
