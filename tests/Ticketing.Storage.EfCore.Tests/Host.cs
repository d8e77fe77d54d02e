using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.Storage.EfCore.Tests;

/// <summary>How a host registers its context.</summary>
/// <param name="Register">Does it, with what is to be configured.</param>
internal sealed record Host(Action<IServiceCollection, Action<DbContextOptionsBuilder>> Register)
{
    /// <summary>The ways, by the name of the method.</summary>
    public static readonly IReadOnlyDictionary<string, Host> Ways = new Dictionary<string, Host>
    {
        ["AddDbContext"] = new((services, configure) => services.AddDbContext<AppDb>(configure)),
        ["AddDbContextPool"] = new((services, configure) => services.AddDbContextPool<AppDb>(configure)),
        ["AddDbContextFactory"] = new((services, configure) => services.AddDbContextFactory<AppDb>(configure)),
        ["AddPooledDbContextFactory"] = new((services, configure) => services.AddPooledDbContextFactory<AppDb>(configure)),
        ["tables of other names"] = new(
            (services, configure) => services.AddDbContext<AppDb, RenamedAppDb>(configure)) { TablePrefix = RenamedAppDb.Prefix },
    };

    /// <summary>The prefix of the tables in the model and in the store.</summary>
    public string TablePrefix { get; init; } = "ticketing_";

    /// <summary>Adds to the options of the context.</summary>
    public Action<DbContextOptionsBuilder> Configure { get; init; } = _ => { };

    /// <summary>Registers it in a database.</summary>
    public void AddTo(IServiceCollection services, TestDatabase database) => Register(
        services,
        options =>
        {
            database.Use(options);
            Configure(options);
        });
}
