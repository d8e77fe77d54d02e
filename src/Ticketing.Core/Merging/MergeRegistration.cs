using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Desk;

namespace Ticketing.Merging;

/// <summary>What <c>AddTicketing</c> adds of merging.</summary>
internal static class MergeRegistration
{
    public static void Add(IServiceCollection services) => services.TryAddSingleton(p => new MergeDesk(
        p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<LinkSight>()));
}
