using System.Collections.Frozen;
using System.Globalization;
using Ticketing.Attachments;
using Ticketing.Tickets;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Comments;

/// <summary>A comment as its reader sees it, and what he may do with it.</summary>
/// <param name="Ticket">Its ticket.</param>
/// <param name="Number">Its number, as he sees it.</param>
/// <param name="Text">What it says; null when it was deleted.</param>
public sealed record CommentModel(TicketId Ticket, int Number, StoredText? Text)
{
    /// <summary>The last edit; null when nobody edited it.</summary>
    public CommentEdit? Edit { get; init; }

    /// <summary>What those are called who are named in it, by user id.</summary>
    public IReadOnlyDictionary<string, string> People { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    /// <summary>Whether he may edit and delete it now.</summary>
    public bool MayChange { get; init; }

    /// <summary>Whether he may read what it said before.</summary>
    public bool MayReadEarlier { get; init; }

    /// <summary>Whether he may answer it.</summary>
    public bool MayQuote { get; init; }

    /// <summary>Whether he may make a new ticket of it.</summary>
    public bool MaySplit { get; init; }

    /// <summary>The tickets that were made of it; <c>default</c> for those that he does not see.</summary>
    public IReadOnlyList<TicketId> Splits { get; init; } = [];

    /// <summary>Its name in the address of its ticket's page.</summary>
    public string Anchor => string.Create(CultureInfo.InvariantCulture, $"comment-{Number}");

    /// <summary>The address of something about it, below where the pages are mapped.</summary>
    /// <param name="action">What: <c>/edit</c>; empty for the comment itself.</param>
    public string Path(string action = "") =>
        string.Create(CultureInfo.InvariantCulture, $"/comments/of/{Ticket.Value}/{Number}{action}");
}
