using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace Ticketing.Storage.PostgreSql;

/// <summary>Tells faults that pass by themselves from those that come back.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>
    /// Whether the same work can succeed when it is begun again: another transaction was in the way, or the server was not there for a
    /// moment. A timeout is not among them: who waited that long is not made to wait again.
    /// </summary>
    public static bool IsPassing(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
        } => true,
        PostgresException refused => refused.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException { InnerException: IOException or SocketException } => true,
        _ => false,
    };
}
