using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.Storage;

/// <summary>What the store that was chosen last registered, so that a later choice takes its place as a whole.</summary>
/// <param name="registered">The services it brought.</param>
/// <param name="isFallback">Whether nobody chose it: the host named no store.</param>
internal sealed class StoreChoice(IReadOnlyList<ServiceDescriptor> registered, bool isFallback)
{
    /// <summary>What a host that named no store is told: in the log in Development, as an error elsewhere.</summary>
    public const string Missing =
        "Ticketing has no store: write services.AddTicketing(t => t.UseDapper(d => d.UseSqlite(\"Data Source=tickets.db\"))), or choose " +
        "another one; in Development alone it does without, in memory, and everything is gone when the app ends.";

    public bool IsFallback => isFallback;

    /// <summary>Takes out what the store chosen before brought, and registers another one. What the host registered itself stays.</summary>
    public static void Replace(IServiceCollection services, Action<IServiceCollection> register, bool isFallback = false)
    {
        if (services.FirstOrDefault(service =>
            service.ImplementationInstance is StoreChoice) is { ImplementationInstance: StoreChoice earlier } mark)
        {
            services.Remove(mark);
            foreach (var service in earlier.Registered)
                services.Remove(service);
        }

        var before = services.ToHashSet(ReferenceEqualityComparer.Instance);
        register(services);
        services.AddSingleton(new StoreChoice([.. services.Where(service => !before.Contains(service))], isFallback));
    }

    private IReadOnlyList<ServiceDescriptor> Registered => registered;
}
