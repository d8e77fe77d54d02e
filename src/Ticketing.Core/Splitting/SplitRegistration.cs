using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Storage;

namespace Ticketing.Splitting;

/// <summary>What <c>AddTicketing</c> adds of making tickets of comments.</summary>
internal static class SplitRegistration
{
    public static void Add(IServiceCollection services) => services.TryAddSingleton(p => new SplitDesk(
        p.GetRequiredService<ActorResolver>(), p.GetRequiredService<TicketDesk>(), p.GetRequiredService<TicketArchive>(),
        p.GetRequiredService<AttachmentDesk>(), p.GetRequiredService<LinkSight>(), p.GetRequiredService<ITicketingStore>()));
}
