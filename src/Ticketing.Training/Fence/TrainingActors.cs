using Ticketing.Access;
using Ticketing.Actors;

namespace Ticketing.Training.Fence;

/// <summary>Who acts where exercises are: trainees in the project that is theirs, mentors, and personas.</summary>
internal sealed class TrainingActors : ITrainingActorSource
{
    public ValueTask<Actor?> FindAsync(Caller caller, Actor? person, CancellationToken cancellationToken) => new(Find(caller, person));

    private static Actor? Find(Caller caller, Actor? person)
    {
        if (TrainingPlace.IsPersona(caller.UserId))
            return new() { UserId = caller.UserId, Tenant = caller.Tenant, Roles = [new(TrainingRoles.Persona)] };
        if (person is null)
            return null;
        var roles = new List<RoleGrant>();
        // Whoever writes scenarios plays them himself.
        if (TrainingAccess.IsOfTraining(person))
            roles.Add(new(TrainingRoles.Trainee, TrainingPlace.ProjectOf(caller.UserId)));
        if (person.MaySomewhere(Permission.Mentor))
            roles.Add(new(TrainingRoles.Mentor));
        return roles.Count == 0
            ? null
            : new() { UserId = caller.UserId, Tenant = caller.Tenant, Roles = [.. roles], TimeZone = person.TimeZone };
    }
}
