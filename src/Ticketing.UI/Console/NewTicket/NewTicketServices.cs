using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Ticketing.Administration;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Templates;
using Ticketing.UI.Console.Previews;

namespace Ticketing.UI.Console.NewTicket;

/// <summary>What the handlers of the form need.</summary>
internal readonly record struct NewTicketServices(
    PageContext Page, TicketDesk Desk, TicketFinder Finder, PeopleDesk People, ProjectDesk Projects, FieldDesk Fields,
    TemplateDesk Templates, IOptions<TicketingOptions> Options, PreviewLimit Previews, IStringLocalizer<NewTicketText> Text);
