namespace Ticketing.UI;

/// <summary>Names the texts of comments: <c>Resources/CommentText.resx</c>.</summary>
internal sealed class CommentText;
