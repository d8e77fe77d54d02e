using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Training.Exercises;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Personas;

/// <summary>
/// Attaches what a persona sends: what comes with its first message, and with what it said since. That it was sent is stored in the same
/// commit, so each is there once, whenever a host dies and however many there are.
/// </summary>
internal sealed class PersonaFiles(ScenarioStore scenarios, ExerciseShelf shelf, AttachmentDesk desk)
{
    /// <param name="persona">Who sends them.</param>
    /// <param name="found">The exercise.</param>
    /// <param name="scenario">The version of the scenario that it began with.</param>
    /// <param name="cancellationToken">Ends it early; what is missing is attached the next time.</param>
    /// <returns>The exercise as it is then.</returns>
    public async Task<FoundExercise> AttachAsync(
        Caller persona, FoundExercise found, Scenario scenario, CancellationToken cancellationToken)
    {
        string[] names = [.. scenario.Attachments, .. found.Exercise.Said.SelectMany(index => scenario.FollowUps[index].Attachments)];
        var missing = names.Except(found.Exercise.Sent).ToList();
        if (missing.Count == 0)
            return found;
        var files = await scenarios.FilesAsync(
            persona.Tenant, found.Exercise.Scenario, found.Exercise.ScenarioVersion, cancellationToken);
        foreach (var file in missing.Select(name => files.FirstOrDefault(file => file.Name == name)).OfType<Attachment>())
        {
            var exercise = found.Exercise with { Sent = found.Exercise.Sent.Add(file.Name) };
            var riders = new CommitRiders { Documents = [shelf.Save(found.Key.ToString(), found.Version, exercise)] };
            await desk.AttachKeptAsync(persona, found.Ticket.Id, file, new() { Riders = riders }, cancellationToken);
            found = found with { Version = found.Version + 1, Exercise = exercise };
        }

        return found;
    }
}
