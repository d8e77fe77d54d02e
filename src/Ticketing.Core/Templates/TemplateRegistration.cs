using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields.Stored;
using Ticketing.Storage;

namespace Ticketing.Templates;

/// <summary>What <c>AddTicketing</c> adds of templates of new tickets.</summary>
internal static class TemplateRegistration
{
    private const string Kind = "ticketTemplate";

    /// <summary>Safe to repeat.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new DocumentBook<TicketTemplate>(
            p.GetRequiredService<IDocuments>(), p.GetRequiredService<DocumentCaches>(), Kind, TemplateLimits.PerTenant,
            (template, stored) => template with { Id = stored.Key, Version = stored.Version }));
        services.TryAddSingleton(p => new TemplateDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<DocumentBook<TicketTemplate>>(),
            p.GetRequiredService<FieldBook>(), p.GetRequiredService<CarefulDirectory>(), p.GetRequiredService<CommitPipeline>()));
    }
}
