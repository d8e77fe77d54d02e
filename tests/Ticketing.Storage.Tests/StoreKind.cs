namespace Ticketing.Storage.Tests;

/// <summary>The stores that the library brings.</summary>
public enum StoreKind
{
    InMemory,
    DapperSqlite,
    DapperPostgreSql,
    EfCoreSqlite,
    EfCorePostgreSql,
}
