using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Storage;

namespace Ticketing.CannedReplies;

/// <summary>What <c>AddTicketing</c> adds of canned replies.</summary>
internal static class CannedReplyRegistration
{
    private const string Kind = "cannedReply";

    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new DocumentBook<CannedReply>(
            p.GetRequiredService<IDocuments>(), p.GetRequiredService<DocumentCaches>(), Kind, CannedReplyLimits.PerTenant));
        services.TryAddSingleton<IBookRules<CannedReply>, CannedReplyBookRules>();
        services.TryAddSingleton<AdministeredBook<CannedReply>>();
        services.TryAddSingleton<ReplyFiller>();
        services.TryAddSingleton(p => new CannedReplyDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<AdministeredBook<CannedReply>>(),
            p.GetRequiredService<ReplyFiller>(), p.GetRequiredService<TicketArchive>()));
    }
}
