using Ticketing.Tickets;

namespace Ticketing.UI.Comments;

/// <summary>What a comment said before, and what it says now.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Earlier">What it said before, the newest first.</param>
/// <param name="Name">What people are called, by user id.</param>
public sealed record CommentHistoryModel(CommentModel Comment, IReadOnlyList<EarlierText> Earlier, Func<string, string> Name);
