using Microsoft.Extensions.DependencyInjection.Extensions;
using Ticketing.Administration;
using Ticketing.Attachments;
using Ticketing.Counters.Upkeep;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.TimeEntries;
using Ticketing.Transfer;
using Ticketing.Transfer.Ndjson;
using Ticketing.Workflows;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds import and export to the help desk.</summary>
public static class TicketingBuilderTransferExtensions
{
    /// <summary>
    /// Adds <see cref="TicketImporter"/>, <see cref="TicketExporter"/> and <see cref="TimeEntryExporter"/>, singletons.
    /// <c>AddEndpoints</c> and <c>AddUI</c> do so too. Safe to repeat.
    /// </summary>
    /// <param name="ticketing">The help desk.</param>
    public static TicketingBuilder AddTransfer(this TicketingBuilder ticketing)
    {
        ArgumentNullException.ThrowIfNull(ticketing);
        ticketing.Services.TryAddSingleton<SettingDesks>();
        ticketing.Services.TryAddSingleton(p => new TicketImporter(
            p.GetRequiredService<ImportDesk>(),
            p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<ITicketSearch>(),
            p.GetRequiredService<IDirectory>(),
            p.GetRequiredService<PeopleDesk>(),
            p.GetRequiredService<WorkflowRegistry>(),
            p.GetRequiredService<CounterUpkeep>(),
            p.GetRequiredService<AttachmentStock>(),
            p.GetRequiredService<SettingDesks>(),
            p.GetRequiredService<TimeProvider>()));
        ticketing.Services.TryAddSingleton(p => new TicketExporter(
            p.GetRequiredService<RoleDesk>(),
            p.GetRequiredService<ProjectDesk>(),
            p.GetRequiredService<TicketFinder>(),
            p.GetRequiredService<ITicketSearch>(),
            p.GetRequiredService<ITicketReader>(),
            p.GetRequiredService<ICommentHistory>(),
            p.GetRequiredService<IDirectory>(),
            p.GetRequiredService<LinkSight>(),
            p.GetRequiredService<AttachmentStock>(),
            p.GetRequiredService<FieldDesk>(),
            p.GetRequiredService<SettingDesks>(),
            new(p.GetRequiredService<ItemKinds>(), p.GetRequiredService<LinkKinds>())));
        ticketing.Services.TryAddSingleton(
            p => new TimeEntryExporter(p.GetRequiredService<TimeDesk>(), p.GetRequiredService<PeopleDesk>()));
        return ticketing;
    }
}
