namespace Ticketing.SampleHost.Hosting;

/// <summary>The help desk as this host has it.</summary>
internal static class HelpDesk
{
    /// <summary>Adds Ticketing with the store that the settings name, reachable over HTTP.</summary>
    public static IServiceCollection AddHelpDesk(this IServiceCollection services, HostSettings settings) =>
        services.AddTicketing(t => t
            .UseStore(settings)
            .AddEndpoints()
            .Configure(o => o.Administrators.Add(HostCaller.Id)));

    private static TicketingBuilder UseStore(this TicketingBuilder builder, HostSettings settings) => settings.Storage switch
    {
        HostSettings.EfCore => builder.UseEfCore(ef => ef.UseSqlite(settings.ConnectionString)),
        _ => builder.UseDapper(d => d.UseSqlite(settings.ConnectionString)),
    };
}
