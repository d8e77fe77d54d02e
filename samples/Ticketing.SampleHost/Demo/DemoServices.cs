using Ticketing.Setup;

namespace Ticketing.SampleHost.Demo;

/// <summary>Adds the demo.</summary>
internal static class DemoServices
{
    /// <summary>
    /// Adds what brings the demo, when the settings ask for it. After the help desk and the accounts, which it needs ready.
    /// </summary>
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddScoped<DemoDirectory>();
        services.AddSingleton<DemoTickets>();
        services.AddSingleton<DemoClaim>();
        services.AddSingleton<IDemo, DemoTexts>();
        services.AddSingleton<IDemo, DemoViews>();
        services.AddHostedService<DemoAtStart>();
        return services;
    }
}
