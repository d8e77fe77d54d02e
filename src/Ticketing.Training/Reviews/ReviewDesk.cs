using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Training.Deployments;
using Ticketing.Training.Exercises;
using Ticketing.Training.Notices;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Reviews;

/// <summary>Reviews of exercises: mentors write them, trainees read them once they are released. Thread-safe.</summary>
public sealed class ReviewDesk
{
    private const int MostNotes = 200;
    private const int Page = 50;

    private readonly TrainingAccess access;
    private readonly ExerciseDesk exercises;
    private readonly ExerciseReader reader;
    private readonly ExerciseTrail trail;
    private readonly ReviewShelf shelf;
    private readonly DeploymentDesk deployments;
    private readonly Scorer scorer;
    private readonly TrainingCommits commits;

    internal ReviewDesk(
        TrainingAccess access, ExerciseDesk exercises, ExerciseReader reader, ExerciseTrail trail, ReviewShelf shelf,
        DeploymentDesk deployments, Scorer scorer, TrainingCommits commits)
    {
        (this.access, this.exercises, this.reader, this.trail, this.shelf) = (access, exercises, reader, trail, shelf);
        (this.deployments, this.scorer, this.commits) = (deployments, scorer, commits);
    }

    /// <summary>A page of a list of exercises that were handed in; at most 50. What somebody rehearses is on none.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="list">Which.</param>
    /// <param name="trainee">Whose (user id); null for everybody's.</param>
    /// <param name="cursor">The place that an earlier page ended with; null for the first one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not mentor.</exception>
    public async Task<ExercisePage> ListAsync(
        Caller caller, ReviewList list, string? trainee, string? cursor, CancellationToken cancellationToken)
    {
        await access.RequireMentorAsync(caller, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var (keys, next) = await shelf.ListAsync(tenant, list, trainee, cursor, Page, cancellationToken);
        var found = await reader.FindAsync(tenant, keys, cancellationToken);
        return new([.. found.Select(one => ExerciseDesk.Listed(one, caller))], next);
    }

    /// <summary>An exercise with its review: for a mentor, and for its trainee once it is released.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such exercise, or may not read its review yet.</exception>
    public async Task<ReviewView> GetAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var found = await exercises.RequireAsync(caller, id, cancellationToken);
        if (found.Exercise is { IsRehearsal: false, Review.ReleasedAt: null } && !await MentorsAsync(caller, found, cancellationToken))
            throw new TicketNotFoundException($"review of exercise {id}");
        return Show(caller, found, await reader.AttemptAsync(TrainingTenant.Of(caller.Tenant), found, cancellationToken));
    }

    /// <summary>
    /// Says something of an exercise, or says it otherwise. The mentor does; nobody reviews himself. When the trainee may read that he does
    /// it again (<see cref="Verdict.Again"/>), the scenario is sent to him once more, at once.
    /// </summary>
    /// <exception cref="TicketNotFoundException">There is no such exercise that the caller sees.</exception>
    /// <exception cref="TicketForbiddenException">The caller does not mentor, or it is his own exercise.</exception>
    /// <exception cref="TicketValidationException">A mark or a note is not acceptable; the scenario cannot be sent any more.</exception>
    /// <exception cref="TicketConflictException">It was not handed in yet.</exception>
    public Task<ReviewView> SaveAsync(Caller caller, TicketId id, ReviewRequest request, CancellationToken cancellationToken) =>
        ExerciseTrail.WithPatienceAsync(() => SaveOnceAsync(caller, id, request, cancellationToken));

    private async Task<ReviewView> SaveOnceAsync(Caller caller, TicketId id, ReviewRequest request, CancellationToken cancellationToken)
    {
        var found = await exercises.RequireAsync(caller, id, cancellationToken);
        if (!await MentorsAsync(caller, found, cancellationToken))
            throw new TicketForbiddenException(Permission.Mentor);
        if (!found.Exercise.IsOver)
            throw new TicketConflictException(
                $"exercise {id}", Wording.Of(TrainingErrorCodes.NotHandedIn, $"The exercise was not handed in yet."));
        var tenant = TrainingTenant.Of(caller.Tenant);
        var attempt = await reader.AttemptAsync(tenant, found, cancellationToken);
        Check(request, attempt, found.Exercise.Review);
        var now = commits.Now;
        var before = found.Exercise.Review;
        var review = before with
        {
            Marks = before.Marks.SetItems(request.Marks ?? ImmutableDictionary<int, double>.Empty).RemoveRange(request.Unmarked),
            Verdict = request.Verdict ?? before.Verdict,
            IsToDiscuss = request.IsToDiscuss ?? (before.IsToDiscuss || request.Verdict is Verdict.Talk),
            Notes = Noted(before.Notes, caller, request),
            ReleasedAt = before.ReleasedAt ?? (request.Release ? now : null),
            By = caller.UserId,
        };
        var exercise = found.Exercise with { Review = review };
        exercise = exercise with { Points = scorer.Score(exercise, attempt).Points };
        var again = IsAgain(review) && !IsAgain(before) && !exercise.IsRehearsal
            ? await AgainAsync(caller, exercise, cancellationToken)
            : new() { Tenant = tenant, At = now };
        await commits.SaveAsync(
            again with
            {
                Documents = [.. again.Documents, .. await trail.SaveAsync(tenant, found, exercise, cancellationToken)],
                Alarms =
                [
                    .. again.Alarms,
                    .. before.ReleasedAt is null && review.ReleasedAt is not null
                        ? [NoticeAlarm.Of(TrainingNotice.Reviewed, exercise.Trainee, found.Key.ToString(), now)]
                        : Array.Empty<AlarmChange>(),
                ],
            },
            cancellationToken);
        return Show(caller, found with { Exercise = exercise }, attempt);
    }

    /// <summary>Says something in the thread of a review: the mentor, and the trainee once it is released.</summary>
    /// <param name="caller">Who says it.</param>
    /// <param name="id">The exercise.</param>
    /// <param name="text">Markdown.</param>
    /// <param name="comment">The version of the event with the comment that it is about; null for the exercise as a whole.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">There is no such review that the caller sees.</exception>
    /// <exception cref="TicketValidationException">The text is not acceptable, or there is no such comment.</exception>
    public async Task<ReviewView> NoteAsync(Caller caller, TicketId id, string text, int? comment, CancellationToken cancellationToken)
    {
        await GetAsync(caller, id, cancellationToken);
        return await ExerciseTrail.WithPatienceAsync(() => NoteOnceAsync(caller, id, text, comment, cancellationToken));
    }

    private async Task<ReviewView> NoteOnceAsync(Caller caller, TicketId id, string text, int? comment, CancellationToken cancellationToken)
    {
        var found = await exercises.RequireAsync(caller, id, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var request = new ReviewRequest { Note = text, NoteOn = comment };
        var errors = new FieldErrors();
        errors.Require("note", text, TicketLimits.Text);
        errors.ThrowIfAny();
        var attempt = await reader.AttemptAsync(tenant, found, cancellationToken);
        Check(request, attempt, found.Exercise.Review);
        var exercise = found.Exercise with
        {
            Review = found.Exercise.Review with { Notes = Noted(found.Exercise.Review.Notes, caller, request) },
        };
        await commits.SaveAsync(tenant, await trail.SaveAsync(tenant, found, exercise, cancellationToken), cancellationToken);
        return Show(caller, found with { Exercise = exercise }, attempt);
    }

    private static bool IsAgain(Review review) => review is { ReleasedAt: not null, Verdict: Verdict.Again };

    private async Task<TicketingCommit> AgainAsync(Caller caller, Exercise exercise, CancellationToken cancellationToken)
    {
        try
        {
            return await deployments.PrepareAgainAsync(caller, exercise, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            // What cannot be sent is said where it was asked for.
            throw new TicketValidationException([.. e.Errors.Select(error => error with { Field = "verdict" })]);
        }
    }

    private static void Check(ReviewRequest request, Attempt attempt, Review review)
    {
        var errors = new FieldErrors();
        foreach (var (place, mark) in request.Marks ?? ImmutableDictionary<int, double>.Empty)
        {
            if (place < 0 || place >= attempt.Scenario.Rubric.Length || mark is not (>= 0 and <= 1))
                errors.Add("marks", "A mark is from 0 to 1, for a line of the rubric.", FieldErrorCodes.OutOfRange);
        }

        errors.Check("note", request.Note, TicketLimits.Text);
        if (request.Note is not null && review.Notes.Length >= MostNotes)
            errors.Add("note", $"A review has at most {MostNotes} notes.", FieldErrorCodes.TooMany);
        if (request.NoteOn is { } comment && attempt.Comments.All(one => one.Version != comment))
            errors.Add("noteOn", "There is no such comment.", FieldErrorCodes.Unknown);
        errors.ThrowIfAny();
    }

    private ImmutableArray<ReviewNote> Noted(ImmutableArray<ReviewNote> notes, Caller caller, ReviewRequest request) =>
        string.IsNullOrWhiteSpace(request.Note) ? notes : notes.Add(new(caller.UserId, commits.Now, request.Note, request.NoteOn));

    private async Task<bool> MentorsAsync(Caller caller, FoundExercise found, CancellationToken cancellationToken) =>
        found.Exercise.Trainee != caller.UserId
        && (await access.RequireAnyAsync(caller, cancellationToken)).MaySomewhere(Permission.Mentor);

    private ReviewView Show(Caller caller, FoundExercise found, Attempt attempt)
    {
        var score = scorer.Score(found.Exercise, attempt);
        return new(
            ExerciseDesk.View(found, caller, attempt, found.Exercise.IsOver ? score : null),
            score,
            attempt.Scenario.ModelAnswer,
            attempt.Comments.FirstOrDefault(comment => comment.Version == found.Exercise.Answer)?.Body,
            found.Exercise.Review, attempt.Events, attempt.Comments, attempt.Scenario.Description);
    }
}
