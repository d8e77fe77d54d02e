using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ticketing.UI.Console.Administration.Organisations;
using Ticketing.UI.Console.Administration.Outgoing;
using Ticketing.UI.Console.Administration.Projects;
using Ticketing.UI.Console.Administration.Roles;
using Ticketing.UI.Console.Administration.Teams;
using Ticketing.UI.Console.Administration.Transfer;
using Ticketing.UI.Console.Administration.Users;
using Ticketing.UI.Console.Administration.Webhooks;
using Ticketing.UI.Console.Administration.Workflows;

namespace Ticketing.UI.Console.Administration;

/// <summary>The screens of those who look after the help desk.</summary>
internal static class AdministrationScreens
{
    public static void Map(RouteGroupBuilder pages)
    {
        var group = pages.MapGroup("admin");
        UserEndpoints.Map(group);
        TeamEndpoints.Map(group);
        OrganisationEndpoints.Map(group);
        RoleEndpoints.Map(group);
        ProjectEndpoints.Map(group);
        WorkflowEndpoints.Map(group);
        TransferEndpoints.Map(group);
        OutgoingEndpoints.Map(group);
        WebhookScreens.Map(group);
    }
}
