using Ticketing.Training.Reviews;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>An exercise beside its model answer, with what is said of it.</summary>
/// <param name="View">The exercise with its review.</param>
/// <param name="Form">What is in the fields of the mentor's form.</param>
/// <param name="Events">What happened until it was handed in, in order.</param>
/// <param name="Names">What people are called, by user id.</param>
public sealed record ReviewModel(
    ReviewView View, ReviewForm Form, IReadOnlyList<ToldEvent> Events, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>Whether the reader reviews it; false: he reads it as its trainee.</summary>
    public required bool Mentors { get; init; }

    /// <summary>What is wrong with the mentor's form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>A note that was refused, as it was typed.</summary>
    public string? Note { get; init; }

    /// <summary>On which comment that is; null for the exercise as a whole.</summary>
    public int? NoteOn { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError> NoteErrors { get; init; } = [];

    /// <summary>What was just done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Whether he may do so now: there is something that was handed in.</summary>
    internal bool MayReview => Mentors && View.Exercise.AnsweredAt is not null;

    /// <summary>Somebody's name.</summary>
    internal string Name(string id) => Names.GetValueOrDefault(id, id);
}
