using System.Collections.Frozen;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Something that happened to a ticket, as its page tells it.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Actor">Who did it: the name.</param>
/// <param name="Sentence">What he did, as a sentence that follows his name.</param>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Text">The comment or description that came with it; null for none.</param>
public sealed record TimelineItem(RecordedEvent Event, string Actor, string Sentence, string Icon, StoredText? Text)
{
    /// <summary>What those are called who are named in the text, by user id.</summary>
    public IReadOnlyDictionary<string, string> Mentioned { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The comment that was written, as it is now; null when it is none.</summary>
    public CommentModel? Comment { get; init; }

    /// <summary>Whether the reader did it himself.</summary>
    public bool IsMine { get; init; }

    /// <summary>Whether he did it who needs the ticket.</summary>
    public bool IsRequester { get; init; }

    /// <summary>Whether it is a comment.</summary>
    public bool IsComment => Event.Event is CommentAdded;

    /// <summary>Whether it is a comment that requesters do not read.</summary>
    public bool IsInternal => Event.Event is CommentAdded { Visibility: CommentVisibility.Internal };

    /// <summary>Why a ticket was assigned; null when nobody said so.</summary>
    public string? Why => (Event.Event as AssignmentChanged)?.Why;
}
