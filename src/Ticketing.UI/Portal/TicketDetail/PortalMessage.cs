using System.Collections.Frozen;
using Ticketing.UI.Comments;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>Something said, or something that happened, in the order of the conversation.</summary>
/// <param name="Number">The version of the ticket that it made.</param>
/// <param name="At">When.</param>
/// <param name="Author">Who said it, as the reader may know him.</param>
/// <param name="IsMine">Whether the reader said it.</param>
/// <param name="IsSupport">Whether the help desk said it.</param>
/// <param name="Body">Markdown; null for something that happened.</param>
/// <param name="Step">What happened, as the name of a text; null for something said.</param>
public sealed record PortalMessage(int Number, DateTimeOffset At, string Author, bool IsMine, bool IsSupport, string? Body, string? Step)
{
    /// <summary>The comment that it is; null for a description and for something that happened.</summary>
    public CommentModel? Comment { get; init; }

    /// <summary>What those are called who are named in it, as far as the reader may know, by user id.</summary>
    public IReadOnlyDictionary<string, string> Mentioned { get; init; } = FrozenDictionary<string, string>.Empty;
}
