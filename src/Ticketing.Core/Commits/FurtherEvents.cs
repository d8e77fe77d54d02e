using Ticketing.CustomFields;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Commits;

/// <summary>Lets more happen to the tickets of a commit.</summary>
internal static class FurtherEvents
{
    // Whether there is such a thing, nobody looks up.
    private static readonly TextRule Key = TextRule.Required(TicketLimits.Id);

    /// <exception cref="ContributionRefusedException">Something cannot happen to its ticket.</exception>
    public static IReadOnlyList<TicketChange> Add(TicketingCommit commit, IReadOnlyList<FurtherEvent> events)
    {
        var changes = commit.Tickets.ToList();
        foreach (var further in events)
        {
            var place = changes.FindIndex(change => change.After.Id == further.Ticket);
            if (place < 0)
                throw new ContributionRefusedException($"lets something happen to ticket {further.Ticket}, which is not in the commit");
            changes[place] = Add(changes[place], further, commit.At);
        }

        return changes;
    }

    private static TicketChange Add(TicketChange change, FurtherEvent further, DateTimeOffset at)
    {
        Check(change.After, further);
        var draft = new TicketDraft(change.After.Id, change.After, further.By ?? change.Events[^1].By, at);
        if (further.Event.KindOfText() is null)
            draft.Record(Kept(further.Event));
        else
            draft.Record(further.Event, further.Body!);
        return change.Then(draft.ToChange());
    }

    private static void Check(Ticket ticket, FurtherEvent further)
    {
        var refusal = further.By is null ? null : FieldRules.UserId.Refuse(further.By);
        refusal ??= further.Event.Mentioned().Concat(further.Event.Watching()).Select(FieldRules.UserId.Refuse)
            .FirstOrDefault(refused => refused is not null);
        refusal ??= further.Event switch
        {
            TitleChanged e => FieldRules.Title.Refuse(e.Title),
            DescriptionChanged => FieldRules.Description.Refuse(further.Body ?? throw WithoutText(further)),
            CommentAdded e => FieldRules.Refuse(e.Visibility) ?? FieldRules.Comment.Refuse(further.Body ?? throw WithoutText(further)),
            PriorityChanged e => FieldRules.Refuse(e.Priority),
            DueDateChanged e => FieldRules.RefuseDue(e.DueAt),
            TagsChanged e => FieldRules.RefuseTags([.. e.Tags]).FirstOrDefault(),
            FieldsChanged e when CustomFieldRules.Problem(e.Fields) is { } problem => new("", problem, []),
            FieldsChanged => null,
            AccessKeysChanged e => FieldRules.RefuseTags([.. e.AccessKeys]).FirstOrDefault(),
            AssignmentChanged e => FieldRules.Why.Refuse(e.Why) ?? RefuseAny(e.Team) ?? RefuseAny(e.Assignee),
            CategoryChanged e => Key.Refuse(e.Category),
            ProjectChanged e => Key.Refuse(e.Project) ?? Key.Refuse(e.Category) ?? Key.Refuse(e.Workflow) ?? Key.Refuse(e.Status),
            Transitioned e when e.From == ticket.Status => Key.Refuse(e.Trigger) ?? Key.Refuse(e.To),
            Transitioned e => throw new ContributionRefusedException(
                $"takes ticket {ticket.Id} out of the status '{e.From}', and it is in '{ticket.Status}'"),
            _ => throw new ContributionRefusedException($"lets a {further.Event.GetType().Name} happen to ticket {ticket.Id}"),
        };
        if (refusal is not null)
            throw new ContributionRefusedException($"lets a {further.Event.GetType().Name} happen to ticket {ticket.Id}: {refusal.Text}");
        if (further.Body is not null && further.Event.KindOfText() is null)
            throw new ContributionRefusedException($"gives a {further.Event.GetType().Name} a text, which it does not have");
    }

    private static Wording? RefuseAny(string? key) => key is null ? null : Key.Refuse(key);

    // In the form in which commands record it.
    private static TicketEvent Kept(TicketEvent happens) => happens switch
    {
        DueDateChanged e => new DueDateChanged(e.DueAt?.ToUtcMicroseconds()),
        TagsChanged e => new TagsChanged(new(e.Tags.Select(Ticket.NormalizeTag))),
        _ => happens,
    };

    private static ContributionRefusedException WithoutText(FurtherEvent further) =>
        new($"lets a {further.Event.GetType().Name} happen to ticket {further.Ticket} without a text");
}
