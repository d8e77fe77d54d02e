using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Tickets;
using Ticketing.Webhooks.Addresses;
using Ticketing.Webhooks.Planning;
using Ticketing.Webhooks.Storing;

namespace Ticketing.Webhooks;

/// <summary>Whether a webhook can be what somebody wants it to be.</summary>
internal sealed class DraftCheck(
    WebhookStore store, WebhookUrl urls, WebhookQuery queries, ProjectDesk projects, IOptions<WebhookOptions> options)
{
    private const int LongestQuery = 1000;

    /// <param name="caller">Who wants it.</param>
    /// <param name="id">The webhook's key.</param>
    /// <param name="draft">What it is to be.</param>
    /// <param name="isNew">Whether there is none of that key.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">It cannot; each error names its field.</exception>
    public async Task RequireAsync(Caller caller, string id, WebhookDraft draft, bool isNew, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.CheckKey("id", id);
        errors.AddIfAny("url", urls.Refuse(draft.Url, out var url));
        errors.Check("description", draft.Description, TicketLimits.Name);
        errors.Check("query", draft.Query, LongestQuery);
        CheckEvents(errors, draft.Events);
        if (isNew && (await store.ListAsync(caller.Tenant, cancellationToken)).Count >= options.Value.Most)
            errors.Add("id", Wording.Of(WebhookErrorCodes.TooMany, TooMany(options.Value.Most)));
        if (draft.Project is { } project && !await IsThereAsync(caller, project, cancellationToken))
            errors.Add("project", $"There is no project '{project}'.", FieldErrorCodes.Unknown, project);
        errors.ThrowIfAny();
        if (draft.Query is { } query)
            await queries.CheckAsync(caller, query, cancellationToken);
        errors.AddIfAny("url", await urls.RefuseAsync(url!, cancellationToken));
        errors.ThrowIfAny();
    }

    private static void CheckEvents(FieldErrors errors, IReadOnlyList<string> events)
    {
        if (events.Count == 0)
            errors.Add("events", "Name at least one event.", WebhookErrorCodes.NoEvents);
        else if (events.Except(WebhookEvents.All).FirstOrDefault() is { } unknown)
            errors.Add(
                "events", $"There is no event '{unknown}'. Known are: {string.Join(", ", WebhookEvents.All)}.", FieldErrorCodes.Unknown,
                unknown);
    }

    private static FormattableString TooMany(int most) => most == 1
        ? (FormattableString)$"There is {most} webhook already: delete it first."
        : $"There are {most} webhooks already: delete one first.";

    private async Task<bool> IsThereAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        try
        {
            await projects.GetAsync(caller, project, cancellationToken);
            return true;
        }
        catch (TicketNotFoundException)
        {
            return false;
        }
    }
}
