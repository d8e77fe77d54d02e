using Ticketing.Access;

namespace Ticketing.Webhooks;

/// <summary>What a role may allow of webhooks. Administrators hold it.</summary>
public static class WebhookPermissions
{
    /// <summary>
    /// Register webhooks and see what was sent: those of a project where the role was granted in it, those of all projects where it was
    /// granted everywhere.
    /// </summary>
    public static readonly Permission Manage = new("webhooks.manage");

    internal static LocalizedText Name { get; } = new("Manage webhooks") { ["fr"] = "Gérer les webhooks" };
}
