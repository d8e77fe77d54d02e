using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Administration;
using Ticketing.Commits;
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
            p.GetRequiredService<IDocuments>(), p.GetRequiredService<DocumentCaches>(), Kind, TemplateLimits.PerTenant));
        services.TryAddSingleton<IBookRules<TicketTemplate>, TemplateBookRules>();
        services.TryAddSingleton<AdministeredBook<TicketTemplate>>();
        services.TryAddSingleton(p => new TemplateDesk(p.GetRequiredService<AdministeredBook<TicketTemplate>>()));
    }
}
