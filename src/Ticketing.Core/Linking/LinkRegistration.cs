using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Desk;
using Ticketing.Links;
using Ticketing.Setup;
using Ticketing.Storage;

namespace Ticketing.Linking;

/// <summary>What <c>AddTicketing</c> adds of links.</summary>
internal static class LinkRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new LinkDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<LinkSight>(), p.GetRequiredService<LinkKinds>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDemo, LinkDemo>());
    }
}
