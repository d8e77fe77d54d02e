using Ticketing.Tickets;

namespace Ticketing.Conformance.Model;

/// <summary>The comments that tickets have.</summary>
internal sealed class CommentsOfTickets
{
    private readonly Dictionary<TicketId, SortedDictionary<int, StagedComment>> all = [];

    /// <summary>Those of a ticket.</summary>
    public IReadOnlyList<StagedComment> Of(TicketId id) => all.TryGetValue(id, out var comments) ? [.. comments.Values] : [];

    /// <summary>Takes over what was stored.</summary>
    public void Stored(TicketChange change)
    {
        if (!all.TryGetValue(change.After.Id, out var comments))
            all[change.After.Id] = comments = [];
        var internals = change.CountInternalsBefore();
        foreach (var text in change.Texts.Where(text => text.Kind is not TextKind.Description))
            comments[text.Number] = StagedComment.New(text, internals[text.Number - change.Events[0].Version]);
        foreach (var text in change.Rewrites.Edited)
            comments[text.Number] = comments[text.Number] with { Text = text };
        foreach (var recorded in change.Events.Where(recorded => recorded.Event is CommentEdited))
        {
            if (comments.TryGetValue(((CommentEdited)recorded.Event).Comment, out var edited))
                comments[edited.Text.Number] = edited with { WordsBy = recorded.By, WordsAt = recorded.At };
        }

        foreach (var number in change.Rewrites.Deleted)
            comments.Remove(number);
    }
}
