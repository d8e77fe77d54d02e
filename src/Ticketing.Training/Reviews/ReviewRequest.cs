namespace Ticketing.Training.Reviews;

/// <summary>What a mentor says of an exercise; what is null stays as it is.</summary>
public sealed record ReviewRequest
{
    /// <summary>What he gives for lines of the rubric, 0 to 1, by their place (from 0).</summary>
    public IReadOnlyDictionary<int, double>? Marks { get; init; }

    /// <summary>The lines, by their place, for which he takes back what he gave: then what was found counts, or nothing.</summary>
    public IReadOnlyCollection<int> Unmarked { get; init; } = [];

    /// <summary>What he makes of it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Whether it stands on the list of what is to be talked over.</summary>
    public bool? IsToDiscuss { get; init; }

    /// <summary>Whether the trainee reads the review, with the model answer. What was released stays so.</summary>
    public bool Release { get; init; }

    /// <summary>Something that is said besides, in Markdown; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The version of the event with the comment that the note is about; null for the exercise as a whole.</summary>
    public int? NoteOn { get; init; }
}
