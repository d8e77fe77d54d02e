namespace Ticketing.UI.Comments;

/// <summary>A comment in the form in which it is edited.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Title">Its ticket's title.</param>
/// <param name="Body">What stands in the form.</param>
/// <param name="Version">The version of the ticket that it was read at.</param>
public sealed record EditCommentModel(CommentModel Comment, string Title, string Body, int Version)
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it was refused otherwise, as a sentence; null where it was not.</summary>
    public string? Refusal { get; init; }
}
