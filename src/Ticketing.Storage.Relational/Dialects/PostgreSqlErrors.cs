using System.Data.Common;
using System.Net.Sockets;

namespace Ticketing.Storage.Relational.Dialects;

/// <summary>
/// The SQLSTATEs of PostgreSQL that tell of the server and not of a statement, and what its driver throws where there is no server to say
/// one.
/// </summary>
internal static class PostgreSqlErrors
{
    /// <summary>What is the matter with the server; null when something is with a statement.</summary>
    public static StoreFault? FaultOf(DbException fault) =>
        fault.SqlState is { Length: 5 } state ? FaultOf(state) : FaultWithoutState(fault);

    private static StoreFault? FaultWithoutState(DbException fault) => fault.InnerException switch
    {
        TimeoutException => StoreFault.Busy,
        IOException or SocketException => StoreFault.Unavailable,
        // Refused, closed or torn in the middle of something, with no more to say.
        _ => fault.IsTransient ? StoreFault.Unavailable : null,
    };

    private static StoreFault? FaultOf(string state) => state switch
    {
        // disk_full, configuration_limit_exceeded
        "53100" or "53400" => StoreFault.Full,
        // too_many_connections, serialization_failure, deadlock_detected, lock_not_available, query_canceled (by a timeout of the server's)
        "53300" or "40001" or "40P01" or "55P03" or "57014" => StoreFault.Busy,
        // read_only_sql_transaction
        "25006" => StoreFault.ReadOnly,
        // database_dropped, invalid_catalog_name, cannot_connect_now, admin_shutdown, crash_shutdown
        "57P04" or "3D000" or "57P03" or "57P01" or "57P02" => StoreFault.Unavailable,
        // data_corrupted, index_corrupted
        "XX001" or "XX002" => StoreFault.Corrupt,
        _ => state[..2] switch
        {
            // connection exceptions, invalid authorization, insufficient resources, errors of the system
            "08" or "28" or "53" or "58" => StoreFault.Unavailable,
            _ => null,
        },
    };
}
