using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.CannedReplies;

/// <summary>What <c>AddTicketing</c> adds of canned replies.</summary>
internal static class CannedReplyRegistration
{
    private const string Kind = "cannedReply";

    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new DocumentBook<CannedReply>(
            p.GetRequiredService<IDocuments>(), p.GetRequiredService<DocumentCaches>(), Kind, CannedReplyLimits.PerTenant,
            (reply, stored) => reply with { Id = stored.Key, Version = stored.Version }));
        services.TryAddSingleton<ReplyFiller>();
        services.TryAddSingleton(p => new CannedReplyDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<DocumentBook<CannedReply>>(), p.GetRequiredService<ReplyFiller>(),
            p.GetRequiredService<TicketArchive>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<WorkflowRegistry>(),
            p.GetRequiredService<CommitPipeline>()));
    }
}
