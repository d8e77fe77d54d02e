using System.Data.Common;

namespace Ticketing.Storage.EfCore.Hosts;

/// <summary>A transaction of the host that Ticketing takes part in.</summary>
/// <param name="connection">The connection of the host's context.</param>
/// <param name="transaction">The transaction that runs on it.</param>
internal sealed class HostTransaction(DbConnection connection, DbTransaction transaction)
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Whose followers are told after the commit.</summary>
    public HashSet<string> Tenants { get; } = new(StringComparer.Ordinal);

    /// <summary>Set when it is committed or rolled back: what was begun within it and still runs takes part no more.</summary>
    public volatile bool IsOver;
}
