using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Administration;
using Ticketing.Live;
using Ticketing.Roles;
using Ticketing.UI;
using Ticketing.UI.Assets;
using Ticketing.UI.Attachments;
using Ticketing.UI.Comments;
using Ticketing.UI.Components;
using Ticketing.UI.Console;
using Ticketing.UI.Console.Administration.Recurring;
using Ticketing.UI.Console.Administration.Transfer;
using Ticketing.UI.Console.Bulk;
using Ticketing.UI.Console.CannedReplies;
using Ticketing.UI.Console.Previews;
using Ticketing.UI.Console.Reports;
using Ticketing.UI.Console.TimeEntries;
using Ticketing.UI.Console.Views;
using Ticketing.UI.CustomFields;
using Ticketing.UI.Extending;
using Ticketing.UI.Layout;
using Ticketing.UI.Linking;
using Ticketing.UI.Live;
using Ticketing.UI.Merging;
using Ticketing.UI.Notifications;
using Ticketing.UI.Portal;
using Ticketing.UI.Portal.TicketDetail;
using Ticketing.UI.Profile;
using Ticketing.UI.Splitting;
using Ticketing.UI.Subjects;
using Ticketing.UI.Templates;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the web interface.</summary>
public static class TicketingBuilderUIExtensions
{
    /// <summary>Adds what <c>MapTicketingUI</c> needs, endpoints included. Safe to repeat.</summary>
    /// <param name="ticketing">The help desk.</param>
    /// <param name="configure">What the host changes of it; null for nothing.</param>
    public static TicketingBuilder AddUI(this TicketingBuilder ticketing, Action<TicketingUIBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.AddEndpoints();
        var services = ticketing.Services;
        services.AddOptions<TicketingUIOptions>();
        services.AddLocalization();
        services.AddAntiforgery();
        services.AddRazorComponents();
        services.TryAddSingleton<AssetTable>();
        services.TryAddSingleton<PageTable>();
        services.TryAddSingleton<Markdown>();
        services.TryAddSingleton<PreviewLimit>();
        services.TryAddSingleton<NavCounts>();
        services.TryAddScoped<HostFaults>();
        services.TryAddSingleton<ImportJobs>();
        services.TryAddScoped(provider => new PageContext(
            provider.GetRequiredService<RoleDesk>(), provider.GetRequiredService<PeopleDesk>(), provider.GetRequiredService<AssetTable>(),
            provider.GetRequiredService<LiveDesk>(), provider.GetRequiredService<IAntiforgery>(),
            provider.GetRequiredService<IOptions<TicketingUIOptions>>()));
        services.TryAddScoped(provider => new Labels(
            provider.GetRequiredService<WorkflowRegistry>(), provider.GetRequiredService<PermissionBook>(),
            provider.GetRequiredService<IStringLocalizer<SharedText>>(),
            provider.GetRequiredService<IStringLocalizer<ErrorText>>(), provider.GetRequiredService<IStringLocalizer<ListText>>()));
        services.TryAddScoped(provider => new Marks(
            provider.GetRequiredService<PageContext>(), provider.GetRequiredService<Labels>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddScoped<NamedTickets>();
        services.TryAddScoped<PortalTicketLoader>();
        CommentScreens.Add(services);
        services.AddListScreens();
        AttachmentScreens.Add(services);
        LinkScreens.Add(services);
        MergeScreens.Add(services);
        SplitScreens.Add(services);
        SubjectScreens.Add(services);
        BulkScreens.Add(services);
        FieldScreens.Add(services);
        TimeScreens.Add(services);
        ReportScreens.Add(services);
        ViewScreens.Add(services);
        CannedReplyScreens.Add(services);
        TemplateScreens.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITicketingPages, RecurringAdministration>());
        NotificationScreens.Add(services);
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ITicketingPages, ConsoleScreens>(), ServiceDescriptor.Singleton<ITicketingPages, PortalScreens>(),
            ServiceDescriptor.Singleton<ITicketingPages, ProfileEndpoints>(), ServiceDescriptor.Singleton<ITicketingPages, LivePages>(),
        ]);
        configure?.Invoke(new(services));
        return ticketing;
    }
}
