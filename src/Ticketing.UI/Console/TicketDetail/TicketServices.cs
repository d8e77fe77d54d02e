using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What the handlers of a ticket's page need.</summary>
internal readonly record struct TicketServices(
    PageContext Page, TicketDesk Desk, TicketArchive Archive, PeopleDesk People, ProjectDesk Projects, TicketFacets Facets,
    WorkflowRegistry Workflows,
    Labels Labels, TimeProvider Time, IStringLocalizer<TicketText> Text);
