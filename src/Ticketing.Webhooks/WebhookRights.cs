using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.Webhooks;

/// <summary>Who may look after which webhooks: the one place that says so.</summary>
internal sealed class WebhookRights(RoleDesk roles)
{
    /// <summary>Whether somebody may look after webhooks of a project; null for those of all.</summary>
    public static bool May(Actor actor, string? project) => actor.May(WebhookPermissions.Manage, project);

    /// <exception cref="TicketForbiddenException">The caller may look after none.</exception>
    public async Task<Actor> RequireAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await roles.IdentifyAsync(caller, cancellationToken);
        return actor.MaySomewhere(WebhookPermissions.Manage) ? actor : throw new TicketForbiddenException(WebhookPermissions.Manage);
    }

    /// <summary>By whose eyes a webhook sees at this moment; null when its owner may not act, or not look after it any more.</summary>
    public Task<Actor?> FindOwnerAsync(string tenant, Webhook webhook, CancellationToken cancellationToken) =>
        FindAsync(new(webhook.Owner, tenant), webhook.Project, cancellationToken);

    /// <summary>Whether somebody may look after webhooks of a project, or after those of all, at this moment.</summary>
    public async Task<bool> MayAsync(Caller caller, string? project, CancellationToken cancellationToken) =>
        await FindAsync(caller, project, cancellationToken) is not null;

    private async Task<Actor?> FindAsync(Caller caller, string? project, CancellationToken cancellationToken)
    {
        try
        {
            var actor = await roles.IdentifyAsync(caller, cancellationToken);
            return May(actor, project) ? actor : null;
        }
        catch (TicketForbiddenException)
        {
            return null;
        }
    }
}
