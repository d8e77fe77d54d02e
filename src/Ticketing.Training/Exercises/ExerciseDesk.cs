using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.Training.Fence;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Exercises;

/// <summary>Exercises for those who work on them, and for those who accompany them. Thread-safe.</summary>
public sealed class ExerciseDesk
{
    private const string Complete = "complete";
    private const int MostAtOnce = 100;

    private readonly TrainingAccess access;
    private readonly NamedPeople people;
    private readonly ExerciseReader reader;
    private readonly ExerciseTrail trail;
    private readonly ExerciseShelf shelf;
    private readonly Scorer scorer;
    private readonly TicketDesk tickets;
    private readonly TicketFinder finder;
    private readonly TrainingCommits commits;

    internal ExerciseDesk(
        TrainingAccess access, NamedPeople people, ExerciseReader reader, ExerciseTrail trail, Scorer scorer, TicketDesk tickets,
        TicketFinder finder, TrainingCommits commits, ExerciseShelf shelf)
    {
        (this.access, this.people, this.reader, this.trail, this.scorer) = (access, people, reader, trail, scorer);
        (this.tickets, this.finder, this.commits, this.shelf) = (tickets, finder, commits, shelf);
    }

    /// <summary>Exercises, the last one first.</summary>
    /// <param name="caller">Who asks: a trainee for his own, a mentor for anybody's.</param>
    /// <param name="trainee">Whose (user id or mail address); null for all that the caller may see.</param>
    /// <param name="limit">How many; 1 to 100.</param>
    /// <param name="cursor">The place that an earlier page ended with; null for the first one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller has nothing to do with training.</exception>
    /// <exception cref="TicketNotFoundException">They are somebody else's, and the caller no mentor.</exception>
    public async Task<ExercisePage> ListAsync(
        Caller caller, string? trainee, int limit, string? cursor, CancellationToken cancellationToken)
    {
        var actor = await access.RequireAnyAsync(caller, cancellationToken);
        if (trainee is not null)
            trainee = (await people.FindAsync(caller.Tenant, trainee, cancellationToken))?.Id ?? trainee;
        if (trainee is not null && trainee != caller.UserId && !actor.MaySomewhere(Permission.Mentor))
            throw new TicketNotFoundException($"trainee '{trainee}'");
        var tenant = TrainingTenant.Of(caller.Tenant);
        // Nothing was ever sent to him.
        if (trainee is not null && await people.IsUnknownAsync(tenant, TrainingPlace.ProjectOf(trainee), cancellationToken))
            return new([], null);
        var query = trainee is null ? "" : $"project:{TrainingPlace.ProjectOf(trainee)} ";
        var page = await finder.SearchAsync(
            new(caller.UserId, tenant), $"{query}sort:-created", Math.Clamp(limit, 1, MostAtOnce), cursor, cancellationToken);
        string[] keys = [.. page.Items.Select(ticket => ticket.ExternalRef).OfType<string>()];
        var found = await reader.FindAsync(tenant, keys, cancellationToken);
        return new([.. found.Select(one => View(one, caller, null, null))], page.Next);
    }

    /// <summary>An exercise.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such exercise.</exception>
    public async Task<ExerciseView> GetAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var found = await RequireAsync(caller, id, cancellationToken);
        return Show(caller, found, await reader.AttemptAsync(TrainingTenant.Of(caller.Tenant), found, cancellationToken));
    }

    /// <summary>Takes the next hint. The trainee of the exercise does.</summary>
    /// <exception cref="TicketNotFoundException">It is no exercise of the caller's.</exception>
    /// <exception cref="TicketConflictException">It was handed in, or there is no further hint.</exception>
    public Task<ExerciseView> TakeHintAsync(Caller caller, TicketId id, CancellationToken cancellationToken) =>
        ExerciseTrail.WithPatienceAsync(() => TakeNextHintAsync(caller, id, cancellationToken));

    /// <summary>
    /// Hands it in: the answer goes to the persona, the ticket is completed where its workflow goes there from where it is, and the
    /// exercise is over. The trainee of the exercise does.
    /// </summary>
    /// <param name="caller">Who hands it in.</param>
    /// <param name="id">The exercise.</param>
    /// <param name="answer">Markdown; null where all was written already.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">It is no exercise of the caller's.</exception>
    /// <exception cref="TicketConflictException">It was handed in already.</exception>
    /// <exception cref="TicketValidationException">The answer is too long, or nothing was ever written.</exception>
    public async Task<ExerciseView> AnswerAsync(Caller caller, TicketId id, string? answer, CancellationToken cancellationToken)
    {
        var found = await RequireOwnAsync(caller, id, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var attempt = await reader.AttemptAsync(tenant, found, cancellationToken);
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(answer) && !attempt.Replies.Any())
            errors.Require("answer", null, TicketLimits.Text);
        errors.Check("answer", answer, TicketLimits.Text);
        errors.ThrowIfAny();
        if (!string.IsNullOrWhiteSpace(answer))
            await ReplyAsync(new(caller.UserId, tenant), id, answer, cancellationToken);
        // The persona may note at this moment that it was written to.
        return await ExerciseTrail.WithPatienceAsync(() => HandInAsync(caller, id, cancellationToken));
    }

    // Scored as it is now, with the answer in it; a second request meets the version and is refused.
    private async Task<ExerciseView> HandInAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var tenant = TrainingTenant.Of(caller.Tenant);
        var whole = await RequireOwnAsync(caller, id, cancellationToken);
        var attempt = await reader.AttemptAsync(tenant, whole, cancellationToken);
        var replies = attempt.Replies.ToList();
        var exercise = whole.Exercise with
        {
            AnsweredAt = commits.Now,
            Answer = replies[^1].Version,
            EndVersion = whole.Ticket.Version,
            RespondedAt = replies[0].At,
            Points = scorer.Score(whole.Exercise, attempt).Points,
        };
        await commits.SaveAsync(tenant, await trail.SaveAsync(tenant, whole, exercise, cancellationToken), cancellationToken);
        return Show(caller, whole with { Exercise = exercise }, attempt);
    }

    /// <summary>The exercise of a ticket, for whoever may see it: his own, or anybody's for a mentor.</summary>
    internal async Task<FoundExercise> RequireAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var actor = await access.RequireAnyAsync(caller, cancellationToken);
        var found = await reader.FindAsync(TrainingTenant.Of(caller.Tenant), id, cancellationToken);
        return found is not null && (found.Exercise.Trainee == caller.UserId || actor.MaySomewhere(Permission.Mentor))
            ? found
            : throw new TicketNotFoundException($"exercise {id}");
    }

    private ExerciseView Show(Caller caller, FoundExercise found, Attempt attempt) =>
        View(found, caller, attempt, found.Exercise.IsOver ? scorer.Score(found.Exercise, attempt) : null);

    private async Task<ExerciseView> TakeNextHintAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var found = await RequireOwnAsync(caller, id, cancellationToken);
        var tenant = TrainingTenant.Of(caller.Tenant);
        var attempt = await reader.AttemptAsync(tenant, found, cancellationToken);
        if (found.Exercise.Hints.Length >= attempt.Scenario.Hints.Length)
            throw new TicketConflictException($"exercise {id}", Wording.Of(TrainingErrorCodes.NoHint, $"There is no further hint."));
        var exercise = found.Exercise with { Hints = found.Exercise.Hints.Add(commits.Now) };
        await commits.SaveAsync(tenant, [shelf.Save(found.Key.ToString(), found.Version, exercise)], cancellationToken);
        return View(found with { Exercise = exercise }, caller, attempt, null);
    }

    private async Task<FoundExercise> RequireOwnAsync(Caller caller, TicketId id, CancellationToken cancellationToken)
    {
        var found = await RequireAsync(caller, id, cancellationToken);
        if (found.Exercise.Trainee != caller.UserId)
            throw new TicketNotFoundException($"exercise {id}");
        return !found.Exercise.IsOver
            ? found
            : throw new TicketConflictException(
                $"exercise {id}", Wording.Of(TrainingErrorCodes.HandedIn, $"The exercise was handed in already."));
    }

    private async Task ReplyAsync(Caller trainee, TicketId id, string answer, CancellationToken cancellationToken)
    {
        var comment = new AddComment(answer, CommentVisibility.Public);
        try
        {
            await tickets.ExecuteAsync(trainee, id, new FireTransition(Complete, comment), null, cancellationToken);
        }
        catch (TransitionRefusedException)
        {
            // Nobody began it, or it waits: what its status says is the trainee's doing, and the rubric's to judge.
            await tickets.ExecuteAsync(trainee, id, comment, null, cancellationToken);
        }
    }

    /// <summary>An exercise of a list, as somebody sees it.</summary>
    internal static ExerciseView Listed(FoundExercise found, Caller caller) => View(found, caller, null, null);

    /// <summary>An exercise as somebody sees it.</summary>
    /// <param name="found">The exercise.</param>
    /// <param name="caller">Who sees it.</param>
    /// <param name="attempt">What was done with it; null in lists, which tell no hints.</param>
    /// <param name="score">Its score; null while it runs, and in lists.</param>
    internal static ExerciseView View(FoundExercise found, Caller caller, Attempt? attempt, Score? score)
    {
        var (exercise, review) = (found.Exercise, found.Exercise.Review);
        // A trainee reads what his mentor says when the mentor lets him; who is both sees as the trainee of his own.
        var isReadable = exercise.Trainee != caller.UserId || exercise.IsRehearsal || review.ReleasedAt is not null;
        var hints = attempt?.Scenario.Hints ?? [];
        return new()
        {
            Ticket = found.Ticket,
            Trainee = exercise.Trainee,
            Deployment = found.Key.Deployment,
            Pool = exercise.Pool,
            Scenario = exercise.Trainee == caller.UserId && !exercise.IsRehearsal ? null : (exercise.Scenario, exercise.ScenarioVersion),
            Subject = isReadable ? exercise.Subject : exercise.Subject with { Category = null },
            PlannedAt = exercise.PlannedAt,
            DeliveredAt = exercise.DeliveredAt,
            RespondedAt = exercise.RespondedAt,
            AnsweredAt = exercise.AnsweredAt,
            Points = isReadable ? exercise.Points : null,
            Verdict = isReadable ? review.Verdict : null,
            ReleasedAt = review.ReleasedAt,
            IsToDiscuss = review.IsToDiscuss,
            IsRehearsal = exercise.IsRehearsal,
            Hints = [.. hints.Take(exercise.Hints.Length).Select(hint => hint.Text)],
            HintCount = hints.Length,
            NextHintCost = exercise.Hints.Length < hints.Length ? hints[exercise.Hints.Length].Cost : null,
            Score = isReadable ? score : null,
        };
    }
}
