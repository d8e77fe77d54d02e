using System.Collections.Frozen;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Incidents;

/// <summary>A profile over a workflow: our statuses and priorities by the source's words.</summary>
internal sealed class SourceWords
{
    private readonly FrozenDictionary<string, Status> statuses;
    private readonly FrozenDictionary<string, Priority> priorities;
    private readonly Status otherStatus;
    private readonly Priority otherPriority;

    private SourceWords(SourceProfile profile, FrozenDictionary<string, Status> statuses, Status otherStatus)
    {
        this.statuses = statuses;
        this.otherStatus = otherStatus;
        priorities = profile.Priorities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        otherPriority = profile.OtherPriority;
    }

    /// <exception cref="TicketValidationException">The profile names a status that the workflow does not have.</exception>
    public static SourceWords Of(SourceProfile profile, IWorkflow workflow)
    {
        Status Find(string key) => workflow.FindStatus(key)
            ?? throw new TicketValidationException(
                "profile",
                $"The profile '{profile.Name}' names the status '{key}', which the workflow '{workflow.Name}' does not have.");
        var statuses = profile.Statuses.ToFrozenDictionary(pair => pair.Key, pair => Find(pair.Value), StringComparer.OrdinalIgnoreCase);
        return new(profile, statuses, Find(profile.OtherStatus));
    }

    public Status Status(string word) => statuses.GetValueOrDefault(word, otherStatus);

    public Priority Priority(string? word) => word is null ? otherPriority : priorities.GetValueOrDefault(word, otherPriority);
}
