using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.UI.Extending;

namespace Ticketing.UI;

/// <summary>What a host changes of the web interface. Every call may be repeated.</summary>
public sealed class TicketingUIBuilder
{
    private readonly IServiceCollection services;

    internal TicketingUIBuilder(IServiceCollection services) => this.services = services;

    /// <summary>Sets options.</summary>
    public TicketingUIBuilder Configure(Action<TicketingUIOptions> configure)
    {
        services.Configure(configure);
        return this;
    }

    /// <summary>Shows a page of the host's in place of one of the library's.</summary>
    /// <typeparam name="TOld">The library's page.</typeparam>
    /// <typeparam name="TNew">The host's: a component with the same parameter <c>Model</c>.</typeparam>
    /// <exception cref="ArgumentException">It has no parameter <c>Model</c> of that type.</exception>
    public TicketingUIBuilder ReplacePage<TOld, TNew>()
        where TOld : IComponent
        where TNew : IComponent
    {
        services.AddSingleton(PageReplacement.Of(typeof(TOld), typeof(TNew)));
        return this;
    }

    /// <summary>Adds pages of a feature, which <c>MapTicketingUI</c> maps beside the library's own. Safe to repeat.</summary>
    /// <typeparam name="T">The pages; the constructor takes the host's singletons.</typeparam>
    public TicketingUIBuilder AddPages<T>()
        where T : class, ITicketingPages
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, T>());
        return this;
    }

    /// <summary>
    /// Maps the pages once more below a path, for a desk of the feature's own beside the tenant's: an <c>ICallerDesk</c> knows requests
    /// to it by the metadata of their endpoint. Pages that are not of a desk (<see cref="ITicketingPages.IsOfDesk"/>) are not in it.
    /// </summary>
    /// <param name="path">Below the interface, with a leading slash: <c>/training/desk</c>.</param>
    /// <param name="metadata">What its endpoints carry.</param>
    public TicketingUIBuilder AddDesk(string path, object metadata)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(metadata);
        services.AddSingleton(new FeatureDesk($"/{path.Trim('/')}", metadata));
        return this;
    }

    /// <summary>Adds an entry to the console's navigation.</summary>
    public TicketingUIBuilder AddNavItem(NavItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        services.AddSingleton(item);
        return this;
    }

    /// <summary>Adds a panel beside each ticket of the console.</summary>
    /// <typeparam name="T">
    /// A component with a parameter <c>Ticket</c> of the type <see cref="Tickets.Ticket"/>, which the reader sees.
    /// </typeparam>
    /// <param name="order">
    /// Where it stands: lower numbers first, the library's own are 0; of the same number, whichever was added first. Default 0.
    /// </param>
    public TicketingUIBuilder AddTicketPanel<T>(int order = 0)
        where T : IComponent
    {
        services.AddSingleton(TicketPanel.Of(typeof(T), order));
        return this;
    }

    /// <summary>
    /// Adds a card to the profile, where everybody finds what is about himself: sessions, a password, keys of the host's.
    /// </summary>
    /// <typeparam name="T">
    /// A component that finds out by itself whom it is about, as <see cref="PageContext"/> tells; its heading is an <c>h2</c>.
    /// </typeparam>
    public TicketingUIBuilder AddProfilePanel<T>()
        where T : IComponent
    {
        services.AddSingleton(new ProfilePanel(typeof(T)));
        return this;
    }
}
