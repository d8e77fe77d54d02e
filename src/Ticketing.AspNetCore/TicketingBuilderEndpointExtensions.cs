using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ticketing.AspNetCore;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Attachments;
using Ticketing.AspNetCore.Bulk;
using Ticketing.AspNetCore.CannedReplies;
using Ticketing.AspNetCore.CustomFields;
using Ticketing.AspNetCore.Links;
using Ticketing.AspNetCore.Live;
using Ticketing.AspNetCore.Me;
using Ticketing.AspNetCore.Mentions;
using Ticketing.AspNetCore.Merging;
using Ticketing.AspNetCore.Notifications;
using Ticketing.AspNetCore.OpenApi;
using Ticketing.AspNetCore.Outbox;
using Ticketing.AspNetCore.People;
using Ticketing.AspNetCore.Projects;
using Ticketing.AspNetCore.Recurring;
using Ticketing.AspNetCore.Requests;
using Ticketing.AspNetCore.Roles;
using Ticketing.AspNetCore.Rooms;
using Ticketing.AspNetCore.Splitting;
using Ticketing.AspNetCore.Subjects;
using Ticketing.AspNetCore.Templates;
using Ticketing.AspNetCore.TicketLinks;
using Ticketing.AspNetCore.Tickets;
using Ticketing.AspNetCore.TimeEntries;
using Ticketing.AspNetCore.Transfer;
using Ticketing.AspNetCore.Views;
using Ticketing.AspNetCore.Watchers;
using Ticketing.AspNetCore.Workflows;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Rooms;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what the help desk needs to be reached over HTTP.</summary>
public static class TicketingBuilderEndpointExtensions
{
    // In the order of the API's document.
    private static readonly ServiceDescriptor[] BuiltIn =
    [
        Mapped<TicketEndpoints>(), Mapped<FacetEndpoints>(), Mapped<CommentEndpoints>(), Mapped<CommentChangeEndpoints>(),
        Mapped<SplitEndpoints>(), Mapped<MentionEndpoints>(),
        Mapped<WorkEndpoints>(),
        Mapped<WatcherEndpoints>(), Mapped<TimeEntryEndpoints>(), Mapped<TimerEndpoints>(),
        Mapped<TimeReportEndpoints>(), Mapped<EstimateEndpoints>(),
        Mapped<AttachmentEndpoints>(), Mapped<LinkEndpoints>(), Mapped<MergeEndpoints>(), Mapped<SubjectEndpoints>(),
        Mapped<BulkEndpoints>(), Mapped<ViewEndpoints>(), Mapped<CannedReplyEndpoints>(), Mapped<TemplateEndpoints>(),
        Mapped<RecurringEndpoints>(),
        Mapped<HistoryEndpoints>(), Mapped<ProjectEndpoints>(),
        Mapped<CategoryEndpoints>(), Mapped<FollowerEndpoints>(), Mapped<FieldEndpoints>(),
        Mapped<UserEndpoints>(), Mapped<TeamEndpoints>(), Mapped<OrganisationEndpoints>(), Mapped<RoleEndpoints>(),
        Mapped<WorkflowEndpoints>(), Mapped<MeEndpoints>(), Mapped<ImportEndpoints>(), Mapped<ExportEndpoints>(),
        Mapped<NotificationEndpoints>(), Mapped<PreferenceEndpoints>(), Mapped<OutboxEndpoints>(),
        Mapped<LedgerEndpoints>(), Mapped<RoomEndpoints>(), Mapped<LiveEndpoints>(),
    ];

    /// <summary>
    /// Adds what <c>MapTicketing</c> needs, and the check that stops a host which did not say who may call the endpoints. Safe to repeat.
    /// </summary>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder AddEndpoints(this TicketingBuilder ticketing)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        RefusalsAtTheDoor.Register(ticketing.Services);
        ticketing.Services.TryAddSingleton<ICallerIdentity, ClaimsCallerIdentity>();
        ticketing.AddTransfer();
        ticketing.Services.AddDataProtection();
        ticketing.Services.TryAddSingleton<UnsubscribeToken>();
        ticketing.Services.TryAddSingleton<IRoomSeal, ProtectedRoomSeal>();
        ticketing.Services.TryAddSingleton<IUnsubscribeAddresses, SealedUnsubscribeAddresses>();
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ClosedByDefault>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DeclaredDemands>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, PermissionRequirement.Handler>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OpenApiOptions>, EnumSchemas>());
        ticketing.Services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, HeadRequests.Undescribed>());
        ticketing.Services.TryAddEnumerable(BuiltIn);
        return ticketing;
    }

    /// <summary>
    /// Adds endpoints of a feature, which <c>MapTicketing</c> maps beside the library's own, and all that <c>AddEndpoints()</c> adds. Safe
    /// to repeat.
    /// </summary>
    /// <typeparam name="T">The endpoints; the constructor takes the host's singletons.</typeparam>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder AddEndpoints<T>(this TicketingBuilder ticketing)
        where T : class, ITicketingEndpoints
    {
        ticketing.AddEndpoints();
        ticketing.Services.TryAddEnumerable(Mapped<T>());
        return ticketing;
    }

    /// <summary>
    /// Replaces how user id and tenant are read from the request of somebody signed in. By default the user id is the name identifier
    /// claim, else <c>sub</c>, and the tenant is the claim <c>tenant</c>, else the default one.
    /// </summary>
    /// <typeparam name="T">The type that tells; its constructor takes the host's singletons.</typeparam>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder UseCallerIdentity<T>(this TicketingBuilder ticketing)
        where T : class, ICallerIdentity
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.Services.Replace(ServiceDescriptor.Singleton<ICallerIdentity, T>());
        return ticketing;
    }

    private static ServiceDescriptor Mapped<T>()
        where T : class, ITicketingEndpoints =>
        ServiceDescriptor.Singleton<ITicketingEndpoints, T>();
}
