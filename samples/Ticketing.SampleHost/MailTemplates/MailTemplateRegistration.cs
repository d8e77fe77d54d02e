using Ticketing.Notifications.Email.Templates.Stored;
using Ticketing.UI;

namespace Ticketing.SampleHost.MailTemplates;

/// <summary>Adds the pages of the words of mails.</summary>
internal static class MailTemplateRegistration
{
    private static readonly LocalizedText Name = new("Mail templates") { ["fr"] = "Modèles de messages" };

    /// <summary>Adds them; who opens them, the package's permission says.</summary>
    public static TicketingBuilder AddMailTemplates(this TicketingBuilder ticketing) => ticketing.AddUI(ui => ui
        .AddPages<MailTemplatePages>()
        .AddNavItem(NavItem.ToPage(Name, MailTemplatePages.List) with
        {
            Icon = "pencil",
            IsAdministration = true,
            Visible = actor => actor.May(MailTemplateDesk.Manage),
        }));
}
