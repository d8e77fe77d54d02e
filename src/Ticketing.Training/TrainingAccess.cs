using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.Training;

/// <summary>Who may do what about training, asked of the tenant itself. Thread-safe.</summary>
internal sealed class TrainingAccess(RoleDesk roles)
{
    /// <summary>Whether somebody has anything to do with training.</summary>
    public static bool IsOfTraining(Actor actor) =>
        actor.MaySomewhere(Permission.Train) || actor.MaySomewhere(Permission.Mentor) || actor.MaySomewhere(Permission.WriteScenarios);

    /// <summary>Whoever has anything to do with training; others are refused.</summary>
    public Task<Actor> RequireAnyAsync(Caller caller, CancellationToken cancellationToken) =>
        RequireAsync(caller, cancellationToken, Permission.Train, Permission.Mentor, Permission.WriteScenarios);

    /// <exception cref="TicketForbiddenException">He holds none of the permissions.</exception>
    public async Task<Actor> RequireAsync(Caller caller, CancellationToken cancellationToken, params Permission[] any)
    {
        var actor = await roles.IdentifyAsync(caller, cancellationToken);
        return any.Any(permission => actor.MaySomewhere(permission)) ? actor : throw new TicketForbiddenException(any[0]);
    }

    /// <summary>Whoever mentors; others are refused.</summary>
    public Task<Actor> RequireMentorAsync(Caller caller, CancellationToken cancellationToken) =>
        RequireAsync(caller, cancellationToken, Permission.Mentor);

    /// <summary>Whoever writes scenarios or mentors, and so reads them: a trainee would read the answers.</summary>
    public Task<Actor> RequireReaderAsync(Caller caller, CancellationToken cancellationToken) =>
        RequireAsync(caller, cancellationToken, Permission.WriteScenarios, Permission.Mentor);

    public Task<Actor> RequireWriterAsync(Caller caller, CancellationToken cancellationToken) =>
        RequireAsync(caller, cancellationToken, Permission.WriteScenarios);
}
