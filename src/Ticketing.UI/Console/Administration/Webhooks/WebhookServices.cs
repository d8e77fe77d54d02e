using Ticketing.Administration;
using Ticketing.Webhooks;

namespace Ticketing.UI.Console.Administration.Webhooks;

/// <summary>What the screens of webhooks ask.</summary>
internal sealed record WebhookServices(PageContext Page, WebhookDesk Desk, ProjectDesk Projects, PeopleDesk People);
