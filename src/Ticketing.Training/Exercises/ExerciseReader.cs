using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Training.Fence;
using Ticketing.Training.Rubrics;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Exercises;

/// <summary>Reads exercises, with their tickets. It asks nobody's permission. Thread-safe.</summary>
internal sealed class ExerciseReader(
    ExerciseShelf shelf, ScenarioStore scenarios, ITicketReader tickets)
{
    // As many events or texts of an exercise are looked at; nobody answers with more.
    private const int MostEvents = 1000;

    /// <summary>Whether the ticket of a number is an exercise of a tenant.</summary>
    public async Task<bool> IsOneAsync(string tenant, TicketId id, CancellationToken cancellationToken) =>
        await tickets.FindAsync(id, TrainingSight.Of(TrainingTenant.Of(tenant)), cancellationToken) is not null;

    /// <summary>The exercise of a ticket; null when there is none.</summary>
    public async Task<FoundExercise?> FindAsync(string trainingTenant, TicketId id, CancellationToken cancellationToken) =>
        await tickets.FindAsync(id, TrainingSight.Of(trainingTenant), cancellationToken) is { } ticket
        && ExerciseKey.Find(ticket.ExternalRef) is { } key
        && await shelf.FindAsync(trainingTenant, ticket.ExternalRef!, cancellationToken) is { } stored
            ? new(key, stored.Version, stored.Value, ticket)
            : null;

    /// <summary>The exercises with these keys that there are, with their tickets, in the order of the keys.</summary>
    public async Task<IReadOnlyList<FoundExercise>> FindAsync(
        string trainingTenant, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new List<FoundExercise>(keys.Count);
        foreach (var some in keys.Chunk(MostEvents))
        {
            var stored = await shelf.FindAsync(trainingTenant, some, cancellationToken);
            var byReference = (await tickets.FindByExternalRefAsync(some, TrainingSight.Of(trainingTenant), cancellationToken))
                .ToDictionary(ticket => ticket.ExternalRef!);
            foreach (var key in some)
            {
                if (stored.TryGetValue(key, out var one) && byReference.TryGetValue(key, out var ticket))
                    found.Add(new(ExerciseKey.Find(key)!.Value, one.Version, one.Value, ticket));
            }
        }

        return found;
    }

    /// <summary>What was done with an exercise until now.</summary>
    public async Task<Attempt> AttemptAsync(string trainingTenant, FoundExercise found, CancellationToken cancellationToken)
    {
        var (exercise, ticket) = (found.Exercise, found.Ticket);
        var scenario = await scenarios.GetAsync(trainingTenant, exercise.Scenario, exercise.ScenarioVersion, cancellationToken);
        var whole = await tickets.FindWholeAsync(ticket.Id, MostEvents, TrainingSight.Of(trainingTenant), cancellationToken)
            ?? throw new TicketNotFoundException($"ticket {ticket.Id}");
        var end = exercise.EndVersion ?? int.MaxValue;
        var events = whole.Events.Where(recorded => recorded.Version <= end).ToList();
        return new()
        {
            Scenario = scenario,
            Trainee = exercise.Trainee,
            BeganAt = exercise.DeliveredAt,
            Ticket = events.Count == whole.Events.Count ? whole.Ticket : Ticket.Fold(ticket.Id, events),
            Events = events,
            Comments =
            [
                .. whole.Texts.Where(text => text.Kind is not TextKind.Description && text.Number <= end).Select(text => new AttemptComment(
                    text.Number, text.At, text.By, text.Kind is TextKind.InternalComment, text.Body)),
            ],
            Speed = exercise.Speed,
        };
    }
}
