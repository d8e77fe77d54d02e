using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.CustomFields.Stored;
using Ticketing.Roles;
using Ticketing.Search;
using Ticketing.Storage;

namespace Ticketing.Views;

/// <summary>What <c>AddTicketing</c> adds of saved views.</summary>
internal static class ViewRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(p => new ViewStore(p.GetRequiredService<IDocuments>()));
        services.TryAddSingleton<ViewQueries>();
        services.TryAddSingleton<ViewImport>();
        services.TryAddSingleton(p => new ViewDesk(
            p.GetRequiredService<ActorResolver>(), p.GetRequiredService<ViewStore>(), p.GetRequiredService<ViewQueries>(),
            p.GetRequiredService<TicketFinder>(), p.GetRequiredService<RoleBook>(), p.GetRequiredService<FieldBook>(),
            p.GetRequiredService<CommitPipeline>(), p.GetRequiredService<ViewImport>()));
    }
}
