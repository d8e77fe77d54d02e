using System.ComponentModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational;

/// <summary>
/// What the builders of the relational stores have in common, so that one <c>UseSqlite(…)</c> serves all of them.
/// </summary>
public abstract class RelationalStorageBuilder
{
    private protected RelationalStorageBuilder(IServiceCollection services) => Services = services;

    /// <summary>Where the store is registered, for packages that bring a database.</summary>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public IServiceCollection Services { get; }

    /// <summary>Says which database it is. The last one that is said counts.</summary>
    internal virtual void UseDatabase(Func<IServiceProvider, IRelationalDatabase> database)
    {
        Services.RemoveAll<IRelationalDatabase>();
        Services.AddSingleton(database);
    }
}
