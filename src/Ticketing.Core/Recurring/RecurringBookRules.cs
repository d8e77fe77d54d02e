using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commits;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Templates;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Recurring;

/// <summary>What holds of recurring tickets when they are read and changed.</summary>
internal sealed class RecurringBookRules(
    RecurringFiling filing, TicketDesk desk, RecurringRunStore store, DocumentBook<TicketTemplate> templates, TimeProvider time)
    : IBookRules<RecurringTicket>
{
    public string What => "recurring ticket";

    public Permission Needed => Permission.ManageProject;

    public bool Has(Actor actor, RecurringTicket entry) => RecurringAccess.Has(actor, entry);

    public bool MayChange(Actor actor, RecurringTicket entry) => RecurringAccess.Has(actor, entry);

    public RecurringTicket Normalise(RecurringTicket entry) => RecurringRules.Normalise(entry);

    public async Task CheckAsync(
        string tenant, RecurringTicket entry, IReadOnlyList<RecurringTicket> others, FieldErrors errors,
        CancellationToken cancellationToken)
    {
        RecurringRules.Check(entry, others, time.GetUtcMicroseconds(), errors);
        // Who turns one off because its template is gone is not asked for another template.
        if (errors.Found.Count > 0 || !entry.IsOn)
            return;
        try
        {
            await desk.PreviewAsync(
                new(entry.Owner, tenant), await filing.PrepareAsync(tenant, entry, cancellationToken), cancellationToken);
        }
        catch (TicketValidationException e)
        {
            foreach (var error in e.Errors)
                errors.Add(error);
        }
    }

    // One whose last day is over is brought as it is. What its owner may do is not known before he is here, with his roles.
    public async Task CheckImportedAsync(
        string tenant, RecurringTicket entry, IReadOnlyList<RecurringTicket> others, FieldErrors errors,
        CancellationToken cancellationToken)
    {
        RecurringRules.Check(entry with { LastDay = null }, others, time.GetUtcMicroseconds(), errors);
        errors.Require("owner", entry.Owner, TicketLimits.Id);
        var template = TextRule.IndexOfBadCharacter(entry.Template) < 0
            ? await templates.FindAsync(tenant, entry.Template, cancellationToken)
            : null;
        if (template?.Project != entry.Project)
            errors.Add("template", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{entry.Template}'."));
    }

    public async Task<TicketingCommit> CompleteAsync(
        TicketingCommit commit, RecurringTicket entry, bool isKept, CancellationToken cancellationToken)
    {
        var runs = await store.FindAsync(commit.Tenant, entry.Id, cancellationToken);
        var next = isKept ? RecurringRules.NextAt(entry, runs, commit.At) : null;
        return commit with
        {
            Documents =
            [
                .. commit.Documents,
                .. isKept
                    ? [RecurringRunStore.Save(entry.Id, runs with { NextAt = next })]
                    : RecurringRunStore.Delete(entry.Id, runs),
            ],
            // Also where the time is the same: whoever acts on what was saved before does not come through.
            Alarms = [.. commit.Alarms, RecurringAlarm.At(entry.Id, next)],
        };
    }
}
