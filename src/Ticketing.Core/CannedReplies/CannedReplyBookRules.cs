using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Storage;
using Ticketing.Workflows;

namespace Ticketing.CannedReplies;

/// <summary>What holds of canned replies when they are read and changed.</summary>
internal sealed class CannedReplyBookRules(WorkflowRegistry workflows, CarefulDirectory directory) : IBookRules<CannedReply>
{
    public string What => "canned reply";

    public Permission Needed => Permission.ManageReplies;

    public bool Has(Actor actor, CannedReply entry) => CannedReplyAccess.Has(actor, entry);

    public bool MayChange(Actor actor, CannedReply entry) => CannedReplyAccess.MayChange(actor, entry);

    public CannedReply Normalise(CannedReply entry) => CannedReplyRules.Normalise(entry);

    public async Task CheckAsync(
        string tenant, CannedReply entry, IReadOnlyList<CannedReply> others, FieldErrors errors, CancellationToken cancellationToken)
    {
        CannedReplyRules.Check(entry, others, workflows.Triggers, errors);
        if (entry.Project is { } project && await directory.FindProjectAsync(tenant, project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
    }

    // Whoever writes one for a team is in it; whoever imports one need not be.
    public async Task CheckImportedAsync(
        string tenant, CannedReply entry, IReadOnlyList<CannedReply> others, FieldErrors errors, CancellationToken cancellationToken)
    {
        await CheckAsync(tenant, entry, others, errors, cancellationToken);
        if (entry.Team is { } team && await directory.FindTeamAsync(tenant, team, cancellationToken) is null)
            errors.Add("team", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{team}'."));
    }
}
