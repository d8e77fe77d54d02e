using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What the handlers of a ticket's page need.</summary>
internal readonly record struct TicketServices(
    PageContext Page, TicketDesk Desk, TicketArchive Archive, PeopleDesk People, ProjectDesk Projects, TicketFacets Facets,
    WorkflowRegistry Workflows, ItemKinds Items,
    Labels Labels, TimeProvider Time, IStringLocalizer<TicketText> Text)
{
    /// <summary>
    /// Carries out what a form wants, whose writer saw the version in it. What others changed since is a conflict when it is the same
    /// thing.
    /// </summary>
    /// <exception cref="TicketConflictException">The same thing was changed since: code <c>stale</c>.</exception>
    public Task<CommandOutcome> ExecuteAsync(
        TicketId id, TicketCommand command, TicketForm form, CancellationToken cancellationToken, IdempotencyKey? once = null) =>
        Desk.ExecuteAsync(
            Page.Caller, id, command, new() { ExpectedVersion = form.Number("version"), MayMerge = true, Idempotency = once },
            cancellationToken);
}
