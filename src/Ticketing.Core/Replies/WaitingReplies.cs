namespace Ticketing.Replies;

/// <summary>What somebody wrote on a ticket and that is no part of it: his alone to see.</summary>
/// <param name="Held">What is about to be sent; null for nothing.</param>
/// <param name="Returned">What was not sent; null for nothing.</param>
/// <param name="Version">What taking back and discarding name, so that they are about what he saw; 0 for nothing.</param>
public sealed record WaitingReplies(HeldReply? Held, ReturnedReply? Returned, int Version)
{
    /// <summary>Nothing.</summary>
    public static WaitingReplies None { get; } = new(null, null, 0);

    /// <summary>The same, with what was to be sent given back. What was given back before stays above it.</summary>
    internal WaitingReplies GiveBack(bool wasRefused, string? more = null) => Held is null
        ? this
        : this with
        {
            Held = null,
            Returned = new(
                Together(Returned?.Body, Held.Body, more) ?? "",
                Held.Trigger, wasRefused || Returned is { WasRefused: true })
            {
                Note = Together(Returned?.Note, Held.Note),
                AddedTags = new((Returned?.AddedTags ?? default).Concat(Held.AddedTags)),
            },
        };

    private static string? Together(params string?[] texts) =>
        texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList() is { Count: > 0 } said ? string.Join("\n\n", said) : null;
}
