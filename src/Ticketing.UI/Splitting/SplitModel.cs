using Ticketing.Attachments;
using Ticketing.CustomFields;
using Ticketing.Links;
using Ticketing.Projects;
using Ticketing.UI.Comments;

namespace Ticketing.UI.Splitting;

/// <summary>The form of a ticket that a comment becomes.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Input">What stands in the form.</param>
/// <param name="Projects">Where the reader may file tickets.</param>
/// <param name="Files">The files of the comment's ticket.</param>
/// <param name="Ends">What the comment's ticket may be to the new one.</param>
public sealed record SplitModel(
    CommentModel Comment, SplitInput Input, IReadOnlyList<Project> Projects, IReadOnlyList<AttachedFile> Files,
    IReadOnlyList<LinkEnd> Ends)
{
    /// <summary>The custom fields that the reader fills in there.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    /// <summary>What is wrong with the form; null before it was sent.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>Why it was refused otherwise, as a sentence; null where it was not.</summary>
    public string? Refusal { get; init; }
}
