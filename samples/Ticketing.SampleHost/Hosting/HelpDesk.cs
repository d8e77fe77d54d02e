namespace Ticketing.SampleHost.Hosting;

/// <summary>The help desk as this host has it.</summary>
internal static class HelpDesk
{
    /// <summary>Adds Ticketing with the store that the settings name, reachable over HTTP.</summary>
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, HostSettings settings) =>
        services.AddTicketing(t => t
            .UseDapper(d => d.UseSqlite(settings.ConnectionString))
            .AddEndpoints()
            .Configure(o => o.Administrators.Add(HostCaller.Id)));
}
