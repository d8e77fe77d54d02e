namespace Ticketing.Tickets;

/// <summary>That a comment was edited, the last time.</summary>
/// <param name="Comment">The number of the comment.</param>
/// <param name="By">Who edited it (user id).</param>
/// <param name="At">When.</param>
public sealed record CommentEdit(int Comment, string By, DateTimeOffset At);
