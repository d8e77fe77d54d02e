using Ticketing.Tickets;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Personas;

/// <summary>What a persona says by its scenario's follow-ups, and when: a pure function of the scene.</summary>
internal static class Script
{
    /// <summary>The first follow-up that is due, or the time of the next one.</summary>
    public static PersonaTurn Next(PersonaScene scene)
    {
        DateTimeOffset? next = null;
        foreach (var (index, followUp) in scene.Attempt.Scenario.FollowUps.Index())
        {
            if (scene.Said.Contains(index) || DueAt(scene, index, followUp) is not { } due || IsNeedless(scene, followUp))
                continue;
            if (due <= scene.Now)
                return new() { Say = followUp.Say, FollowUp = index, Reopens = followUp.Reopens, LookAgainAt = scene.Now };
            next = next < due ? next : due;
        }

        return next is { } at ? PersonaTurn.WaitUntil(at) : PersonaTurn.Wait;
    }

    // Null while nothing has made it due.
    private static DateTimeOffset? DueAt(PersonaScene scene, int index, FollowUp followUp)
    {
        var attempt = scene.Attempt;
        var waits = (followUp.For ?? TimeSpan.Zero) / attempt.Speed;
        var began = followUp.When switch
        {
            FollowUpTrigger.After => attempt.BeganAt + waits,
            FollowUpTrigger.Silent => LastWord(attempt) + waits,
            FollowUpTrigger.Asked => attempt.Replies.FirstOrDefault(
                reply => reply.Body.Contains('?', StringComparison.Ordinal) && Words.HasAny(reply.Body, followUp.About))?.At,
            FollowUpTrigger.Commented => attempt.Replies.FirstOrDefault(reply => Words.HasAny(reply.Body, followUp.About))?.At,
            FollowUpTrigger.Status => First(attempt, followUp, one => (one as Transitioned)?.To),
            _ => First(attempt, followUp, one => (one as PriorityChanged)?.Priority.ToString().ToLowerInvariant()),
        };
        return followUp.When is FollowUpTrigger.After or FollowUpTrigger.Silent ? began : began + Delay(scene, index, followUp);
    }

    private static bool IsNeedless(PersonaScene scene, FollowUp followUp) =>
        (followUp.When is FollowUpTrigger.Silent && !scene.Attempt.Ticket.StatusCategory.IsOpen())
        || (!followUp.Unless.IsEmpty && scene.Attempt.Replies.Any(reply => Words.HasAny(reply.Body, followUp.Unless)));

    private static DateTimeOffset LastWord(Attempt attempt) =>
        attempt.Comments.LastOrDefault(comment => !comment.IsInternal)?.At ?? attempt.BeganAt;

    private static DateTimeOffset? First(Attempt attempt, FollowUp followUp, Func<TicketEvent, string?> gets) => attempt.Events
        .FirstOrDefault(one => one.By == attempt.Trainee && gets(one.Event) is { } got
            && (followUp.Is.IsEmpty || followUp.Is.Contains(got)))
        ?.At;

    // A person takes as long as he is like, and not always the same.
    private static TimeSpan Delay(PersonaScene scene, int index, FollowUp followUp)
    {
        var usual = followUp.Delay ?? TimeSpan.FromSeconds(scene.Attempt.Scenario.Persona.Temper switch
        {
            Temper.Hurried or Temper.Annoyed => 20,
            Temper.Patient or Temper.Chatty => 120,
            _ => 60,
        });
        var chance = (scene.Chance + (ulong)index) * 0x9E3779B97F4A7C15UL % 1000 / 1000.0;
        return usual * (followUp.Delay is null ? 0.5 + chance : 1) / scene.Attempt.Speed;
    }
}
