using System.Data.Common;
using Ticketing.Counters;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Counters;

/// <summary>Maps rows to cells. Keys of tables take no null: none is the empty text there.</summary>
internal static class CounterRow
{
    /// <summary>How many columns a ticket's cell has.</summary>
    public const int CellColumns = 7;

    /// <summary>A ticket's cell, when its columns come first.</summary>
    public static TicketCell ReadCell(DbDataReader reader) => new(
        reader.GetString(0),
        reader.GetString(1),
        (StatusCategory)reader.GetInt64(2),
        reader.GetString(3),
        (Priority)reader.GetInt64(4),
        reader.IsDBNull(5) ? null : reader.GetString(5),
        reader.IsDBNull(6) ? null : reader.GetString(6));

    /// <summary>A cell of a cube, when its columns come first.</summary>
    public static CubeCell ReadCube(DbDataReader reader) => new(
        FromKey(reader.GetString(0)),
        (CounterCube)reader.GetInt64(1),
        (StatusCategory)reader.GetInt64(2),
        reader.GetString(3),
        FromKey(reader.GetString(4)));

    /// <summary>How a value that may be none is kept in a key.</summary>
    public static string ToKey(string? value) => value ?? "";

    /// <summary>The value that is kept in a key.</summary>
    public static string? FromKey(string key) => key.Length == 0 ? null : key;
}
