using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Notifications.Delivering;

/// <summary>
/// Who follows a project: those are told of tickets in it, as far as they see them. Everybody may follow a project that exists for him, and
/// whoever manages it says so for others. Thread-safe.
/// </summary>
public sealed class FollowerDesk
{
    /// <summary>How many may follow a project.</summary>
    public const int MostFollowers = ProjectFollowers.Most;

    private readonly ActorResolver actors;
    private readonly CarefulDirectory directory;
    private readonly ProjectFollowers followers;
    private readonly CommitPipeline commits;

    internal FollowerDesk(ActorResolver actors, CarefulDirectory directory, ProjectFollowers followers, CommitPipeline commits) =>
        (this.actors, this.directory, this.followers, this.commits) = (actors, directory, followers, commits);

    /// <summary>
    /// The ids of those who follow a project, in their order; without <see cref="Permission.SeePeople"/>, of the caller alone.
    /// </summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    public async Task<IReadOnlyList<string>> ListAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, project, cancellationToken);
        var all = await followers.OfAsync(caller.Tenant, project, cancellationToken);
        return actor.May(Permission.SeePeople) ? all : [.. all.Where(id => id == caller.UserId)];
    }

    /// <summary>Those of some projects that the caller follows; at most 1,000 are asked for.</summary>
    public async Task<IReadOnlySet<string>> FollowedAsync(
        Caller caller, IReadOnlyCollection<string> projects, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await followers.FollowedAsync(caller.Tenant, caller.UserId, projects, cancellationToken);
    }

    /// <summary>Makes somebody follow a project; nothing happens when he does already.</summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    /// <exception cref="TicketForbiddenException">It is somebody else, and the caller does not manage the project.</exception>
    /// <exception cref="TicketValidationException">
    /// There is nobody active with the id for whom the project exists, or <see cref="MostFollowers"/> follow it already.
    /// </exception>
    public async Task FollowAsync(Caller caller, string project, string user, CancellationToken cancellationToken)
    {
        await RequireManagerOrSelfAsync(caller, project, user, cancellationToken);
        if (user != caller.UserId && !await CanFollowAsync(caller.Tenant, project, user, cancellationToken))
        {
            throw new TicketValidationException(
                "user", Wording.Of(FieldErrorCodes.CannotFollow, $"There is nobody active called '{user}' for whom the project exists."));
        }

        var all = await followers.OfAsync(caller.Tenant, project, cancellationToken);
        if (all.Count >= MostFollowers && !all.Contains(user))
        {
            throw new TicketValidationException(
                "user", Wording.Of(FieldErrorCodes.TooManyFollow, $"At most {MostFollowers} people can follow a project."));
        }

        await SaveAsync(caller, project, user, follows: true, cancellationToken);
    }

    /// <summary>Ends that somebody follows a project; nothing happens when he does not.</summary>
    /// <exception cref="TicketNotFoundException">The project does not exist for the caller.</exception>
    /// <exception cref="TicketForbiddenException">It is somebody else, and the caller does not manage the project.</exception>
    public async Task UnfollowAsync(Caller caller, string project, string user, CancellationToken cancellationToken)
    {
        await RequireManagerOrSelfAsync(caller, project, user, cancellationToken);
        await SaveAsync(caller, project, user, follows: false, cancellationToken);
    }

    private async Task<Actor> RequireAsync(Caller caller, string project, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return ProjectAccess.Sees(actor, project)
            && await directory.FindProjectAsync(caller.Tenant, project, cancellationToken) is not null
            ? actor
            : throw new TicketNotFoundException($"project '{project}'");
    }

    private async Task RequireManagerOrSelfAsync(Caller caller, string project, string user, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, project, cancellationToken);
        if (user != caller.UserId && !actor.May(Permission.ManageProject, project))
            throw new TicketForbiddenException(Permission.ManageProject);
    }

    private async Task<bool> CanFollowAsync(string tenant, string project, string user, CancellationToken cancellationToken) =>
        await directory.FindUserAsync(tenant, user, cancellationToken) is { IsActive: true }
        && await actors.FindAsync(new(user, tenant), cancellationToken) is { } other
        && ProjectAccess.Sees(other, project);

    private async Task SaveAsync(Caller caller, string project, string user, bool follows, CancellationToken cancellationToken)
    {
        try
        {
            if (await followers.ChangeAsync(caller.Tenant, project, user, follows, cancellationToken) is { } change)
                await commits.CommitAsync(CommitOrigins.Administration, caller.Tenant, caller.UserId, [], [change], cancellationToken);
        }
        catch (TicketConflictException)
        {
            // Somebody said so, or the opposite, at the same moment: the first one counts.
        }
    }
}
