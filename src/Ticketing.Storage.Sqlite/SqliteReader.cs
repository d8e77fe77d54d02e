using Microsoft.Data.Sqlite;

namespace Ticketing.Storage.Sqlite;

/// <summary>An open connection that reads, with the statements that were prepared on it. One request has it at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    // Some kilobytes each.
    private const int MostKept = 100;

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>
    /// Whether another request can use it. Not after a statement that is no query, such as a begin: were its end missed, every later reader
    /// would see the moment of that transaction.
    /// </summary>
    public bool IsClean { get; private set; } = true;

    /// <summary>Says that it is not for another request.</summary>
    public void Soil() => IsClean = false;

    /// <summary>A command with a text, prepared already if it was run before.</summary>
    public SqliteCommand Take(string text)
    {
        if (prepared.Remove(text, out var known))
            return known;
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is whatever the caller gave to the command.
        command.CommandText = text;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>Takes a command back that nobody reads from any more.</summary>
    public void Return(SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        command.CommandTimeout = connection.DefaultTimeout;
        if (prepared.Count >= MostKept)
            Forget();
        if (!prepared.TryAdd(command.CommandText, command))
            command.Dispose();
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        prepared.Clear();
    }
}
