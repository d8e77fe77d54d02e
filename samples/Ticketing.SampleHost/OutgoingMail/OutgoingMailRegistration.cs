using Ticketing.SampleHost.Hosting;
using Ticketing.UI;

namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>Shows outgoing mail where it goes into a folder; where there is a server, there is nothing to show.</summary>
internal static class OutgoingMailRegistration
{
    private static readonly LocalizedText Name = new("Outgoing mail") { ["fr"] = "Courrier sortant" };

    private static readonly LocalizedText Permission = new("Read outgoing mail") { ["fr"] = "Lire le courrier sortant" };

    /// <summary>Adds the pages, and the permission that opens them: at first, administrators alone have it.</summary>
    public static TicketingBuilder AddOutgoingMail(this TicketingBuilder ticketing, HostSettings settings)
    {
        if (settings.HasMailServer)
            return ticketing;
        ticketing.Services.AddSingleton<MailFolder>();
        return ticketing
            .AddPermission(OutgoingMailPages.Read, Permission.In)
            .AddUI(ui => ui
                .AddPages<OutgoingMailPages>()
                .AddNavItem(NavItem.ToPage(Name, OutgoingMailPages.List) with
                {
                    Icon = "inbox",
                    IsAdministration = true,
                    Visible = actor => actor.May(OutgoingMailPages.Read),
                }));
    }
}
