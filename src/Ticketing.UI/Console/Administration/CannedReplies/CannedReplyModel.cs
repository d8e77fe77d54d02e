namespace Ticketing.UI.Console.Administration.CannedReplies;

/// <summary>A canned reply, or one to add.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Audiences">Who can have it, as far as the reader may say so: as the form says it, and what people read.</param>
/// <param name="Triggers">What can be fired with it, and what people read.</param>
public sealed record CannedReplyModel(
    CannedReplyForm Form, IReadOnlyList<(string Word, string Label)> Audiences, IReadOnlyList<(string Trigger, string Label)> Triggers)
{
    /// <summary>The id of the reply that is there; null for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
