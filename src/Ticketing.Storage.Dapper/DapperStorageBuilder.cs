using Microsoft.Extensions.DependencyInjection;
using Ticketing.Storage.Relational;

namespace Ticketing.Storage.Dapper;

/// <summary>Says which database the Dapper store uses: <c>d.UseSqlite(connectionString)</c>.</summary>
public sealed class DapperStorageBuilder : RelationalStorageBuilder
{
    internal DapperStorageBuilder(IServiceCollection services)
        : base(services)
    {
    }
}
