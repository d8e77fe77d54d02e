using Ticketing.Storage.Relational;

namespace Ticketing.SampleHost.Hosting;

/// <summary>The help desk as this host has it.</summary>
internal static class HelpDesk
{
    /// <summary>Adds Ticketing with the store that the settings name, reachable over HTTP.</summary>
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, HostSettings settings) =>
        services.AddTicketing(t => t
            .UseDapper(d => Use(d, settings))
            .AddEndpoints()
            .Configure(o => o.Administrators.Add(HostCaller.Id)));

    private static void Use<TBuilder>(TBuilder storage, HostSettings settings)
        where TBuilder : RelationalStorageBuilder
    {
        if (settings.Database is HostDatabase.PostgreSql)
            storage.UsePostgreSql(settings.ConnectionString);
        else
            storage.UseSqlite(settings.ConnectionString);
    }
}
