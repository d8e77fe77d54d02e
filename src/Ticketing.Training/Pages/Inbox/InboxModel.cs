namespace Ticketing.Training.Pages.Inbox;

/// <summary>What was sent to whoever trains.</summary>
/// <param name="Running">What he works on: what waits for him first, the oldest first.</param>
/// <param name="HandedIn">What waits for a review, the last one first.</param>
/// <param name="Reviewed">What was reviewed, the last one first.</param>
/// <param name="HasMore">Whether there is more than is shown.</param>
public sealed record InboxModel(
    IReadOnlyList<InboxLine> Running, IReadOnlyList<InboxLine> HandedIn, IReadOnlyList<InboxLine> Reviewed, bool HasMore)
{
    /// <summary>Whether nothing was ever sent to him.</summary>
    public bool IsEmpty => Running.Count == 0 && HandedIn.Count == 0 && Reviewed.Count == 0;

    internal static InboxModel Of(IEnumerable<InboxLine> lines, bool hasMore)
    {
        var all = lines.ToList();
        return new(
            [
                .. all.Where(line => line.Exercise.AnsweredAt is null).OrderByDescending(line => line.IsWaitingForTrainee)
                    .ThenBy(line => line.Exercise.DeliveredAt),
            ],
            [
                .. all.Where(line => line.Exercise is { AnsweredAt: not null, ReleasedAt: null })
                    .OrderByDescending(line => line.Exercise.AnsweredAt),
            ],
            [
                .. all.Where(line => line.Exercise is { AnsweredAt: not null, ReleasedAt: not null })
                    .OrderByDescending(line => line.Exercise.ReleasedAt),
            ],
            hasMore);
    }
}
