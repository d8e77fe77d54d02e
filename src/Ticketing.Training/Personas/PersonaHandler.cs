using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Training.Exercises;
using Ticketing.Training.Storing;

namespace Ticketing.Training.Personas;

/// <summary>
/// Asks a persona what it does, and lets it: what it says is stored in one commit with the note that it was said, so it says nothing twice.
/// </summary>
internal sealed class PersonaHandler(
    ExerciseReader reader, ExerciseShelf shelf, IPersona persona, PersonaFiles files, TicketDesk desk, TrainingCommits commits,
    TimeProvider time)
    : IAlarmHandler
{
    private const string Reopen = "reopen";

    public string Kind => PersonaAlarm.Kind;

    public async Task<Delivery> HandleAsync(ClaimedAlarm alarm, CancellationToken cancellationToken)
    {
        if (ExerciseKey.Find(alarm.Key) is not { } key
            || await reader.FindAsync(alarm.Tenant, [alarm.Key], cancellationToken) is not [var found] || found.Exercise.IsOver)
            return Delivery.Delivered;
        var attempt = await reader.AttemptAsync(alarm.Tenant, found, cancellationToken);
        var now = time.GetUtcNow();
        var scene = new PersonaScene(attempt, found.Ticket.Requester, found.Exercise.Said, now, key.Chance);
        var caller = new Caller(scene.Persona, alarm.Tenant);
        found = await files.AttachAsync(caller, found, attempt.Scenario, cancellationToken);
        var turn = await persona.PlayAsync(scene, cancellationToken);
        var settled = new[] { alarm.Settle(WorkOutcome.Done(now)) };
        var exercise = found.Exercise with
        {
            RespondedAt = attempt.Replies.FirstOrDefault()?.At ?? found.Exercise.RespondedAt,
            Said = turn.FollowUp is { } said ? found.Exercise.Said.Add(said) : found.Exercise.Said,
        };
        var documents = exercise == found.Exercise ? [] : new[] { shelf.Save(alarm.Key, found.Version, exercise) };
        // What it sends with what it says follows when it is asked the next time.
        var isSending = turn.FollowUp is { } next && !attempt.Scenario.FollowUps[next].Attachments.IsEmpty;
        AlarmChange[] alarms = (isSending ? now : turn.LookAgainAt) is { } at ? [PersonaAlarm.At(key, at)] : [];
        if (turn.Say is { } text)
        {
            var riders = new CommitRiders { Documents = documents, Settled = settled, Alarms = alarms };
            await SayAsync(caller, found.Ticket, text, turn.Reopens, riders, cancellationToken);
        }
        else
            await commits.SaveAsync(
                new() { Tenant = alarm.Tenant, At = now, Documents = documents, Settled = settled, Alarms = alarms }, cancellationToken);
        return Delivery.Settled;
    }

    private async Task SayAsync(
        Caller caller, Ticket ticket, string text, bool reopens, CommitRiders riders, CancellationToken cancellationToken)
    {
        var comment = new AddComment(text, CommentVisibility.Public);
        var how = new CommandOptions { Riders = riders };
        if (reopens && !ticket.StatusCategory.IsOpen())
        {
            try
            {
                await desk.ExecuteAsync(caller, ticket.Id, new FireTransition(Reopen, comment), how, cancellationToken);
                return;
            }
            catch (TransitionRefusedException)
            {
                // The workflow has no such way: then it is said, and nothing more.
            }
        }

        await desk.ExecuteAsync(caller, ticket.Id, comment, how, cancellationToken);
    }
}
