using Ticketing.Administration;

namespace Ticketing.UI.Portal.NewTicket;

/// <summary>
/// The custom fields of what a requester files: of the category that he chose, or of the one that it gets without a choice.
/// </summary>
internal static class PortalFields
{
    public static async Task<PortalNewModel> AddAsync(
        PortalNewModel model, PageContext page, FieldDesk desk, CancellationToken cancellationToken)
    {
        var parts = model.About.Split('/');
        var project = model.Projects.FirstOrDefault(one => one.Key == parts[0]) ?? (model.Projects.Count > 0 ? model.Projects[0] : null);
        var category = project?.Categories.FirstOrDefault(one => parts.Length > 1 && one.Key == parts[1])
            ?? project?.Categories.FirstOrDefault(one => one.IsDefault);
        return category is null
            ? model
            : model with { Fields = await desk.OfNewAsync(page.Caller, project!.Key, category.Key, cancellationToken) };
    }
}
