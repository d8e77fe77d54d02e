using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.People;
using Ticketing.Tickets;
using Ticketing.UI.Requests;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.Bulk;

/// <summary>What a form offers to do to all tickets of a query, as one list: <c>priority:high</c>, <c>addTags</c>. One per request.</summary>
internal sealed class BulkChoices(PageContext page, PeopleDesk people, WorkflowRegistry workflows, Labels labels)
{
    /// <summary>The teams there are.</summary>
    public Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken cancellationToken) =>
        WholeList.ReadAsync(after => people.ListTeamsAsync(page.Caller, after, cancellationToken), team => team.Key);

    /// <summary>The steps of all workflows, each once: a ticket whose status has none of that name refuses it.</summary>
    public IReadOnlyList<(string Trigger, string Name)> Triggers() =>
    [
        .. workflows.All.SelectMany(workflow => workflow.Transitions).Select(way => way.Trigger).Distinct()
            .Select(trigger => (trigger, labels.Trigger(trigger))),
    ];

    /// <summary>What was chosen; null for nothing.</summary>
    /// <param name="to">The part and, for all but tags, its value behind a colon.</param>
    /// <param name="tags">Tags, between commas.</param>
    public static BulkChange? Read(string? to, string? tags)
    {
        var parts = (to ?? "").Split(':', 2);
        if (!Enum.TryParse<BulkPart>(parts[0], ignoreCase: true, out var part) || char.IsAsciiDigit(parts[0][0]))
            return null;
        var values = part is BulkPart.AddTags or BulkPart.RemoveTags
            ? (tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : parts is [_, { Length: > 0 } value] ? [value] : [];
        return new(part, new EquatableSet(values));
    }
}
