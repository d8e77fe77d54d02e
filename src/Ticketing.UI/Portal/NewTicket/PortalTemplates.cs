using Ticketing.Templates;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>The templates that a requester is offered.</summary>
internal static class PortalTemplates
{
    /// <summary>The form with them, and with the chosen one put in where nothing is written.</summary>
    /// <param name="model">The form.</param>
    /// <param name="templates">Those that are offered.</param>
    /// <param name="chosen">The id of the one that was chosen; null or blank for none.</param>
    /// <param name="isUsed">Whether it is put in.</param>
    public static PortalNewModel Add(PortalNewModel model, IReadOnlyList<TicketTemplate> templates, string? chosen, bool isUsed)
    {
        var template = templates.FirstOrDefault(one => one.Id == chosen);
        model = model with { Templates = templates, Template = template?.Id };
        return isUsed && template is not null ? model.FilledBy(template) : model;
    }

    /// <summary>Those that are offered to whoever reads the page.</summary>
    public static async Task<IReadOnlyList<TicketTemplate>> ReadAsync(
        PageContext page, TemplateDesk desk, CancellationToken cancellationToken) =>
        [.. (await desk.OfNewAsync(page.Caller, cancellationToken)).Select(shown => shown.Template)];
}
