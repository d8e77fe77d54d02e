using System.Data.Common;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Reads the columns of a row one after the other.</summary>
internal ref struct TicketRowReader(DbDataReader reader)
{
    private readonly DbDataReader reader = reader;
    private int ordinal;

    /// <summary>The next column, a number.</summary>
    public long Number() => reader.GetInt64(ordinal++);

    /// <summary>The next column, a text.</summary>
    public string Text() => reader.GetString(ordinal++);

    /// <summary>The next column, a number or null.</summary>
    public long? NumberOrNull() => reader.IsDBNull(ordinal++) ? null : reader.GetInt64(ordinal - 1);

    /// <summary>The next column, a text or null.</summary>
    public string? TextOrNull() => reader.IsDBNull(ordinal++) ? null : reader.GetString(ordinal - 1);

    /// <summary>Passes over the next column.</summary>
    public void Pass() => ordinal++;
}
