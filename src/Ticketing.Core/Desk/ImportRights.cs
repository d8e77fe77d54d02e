using Ticketing.Access;
using Ticketing.CustomFields;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Desk;

/// <summary>
/// What somebody may bring in. An import writes what no command could: events of the past, in the names of others, without the workflow
/// being asked. So each of its questions about permission is one of these, and <see cref="ImportDesk"/> asks them again before anything is
/// stored. Immutable.
/// </summary>
public sealed class ImportRights
{
    internal ImportRights(Viewer viewer)
    {
        Actor = viewer.Actor;
        Visibility = viewer.Visibility;
    }

    /// <summary>Who imports.</summary>
    public Actor Actor { get; }

    /// <summary>What he sees: an import finds a ticket by it, or makes another one.</summary>
    public Visibility Visibility { get; }

    /// <summary>
    /// Whether he is believed about who did what here: then a history is taken as it is, and people come with their address, organisation
    /// and teams. What others bring is marked as imported, so that nobody writes history in another's name, and people come with their
    /// names alone.
    /// </summary>
    public bool IsBelieved => Actor.May(Permission.ManagePeople);

    /// <summary>Whether projects that are not there yet come in with him.</summary>
    public bool CreatesProjects => Actor.May(Permission.CreateProjects);

    /// <summary>
    /// Whether a project of the file takes the place of the one with which a new installation begins. Whoever does not see every ticket
    /// cannot know that it has none.
    /// </summary>
    public bool ReplacesFirstProjects => IsBelieved && CreatesProjects && Actor.May(Permission.View);

    /// <summary>Whether tickets and categories of a project come in with him.</summary>
    public bool ReachInto(string project) => Actor.May(Permission.Import, project);

    /// <summary>Whether custom fields of a project come in with him; null for those of all projects.</summary>
    public bool BringsFields(string? project) => Actor.May(Permission.ManageProject, project);

    /// <exception cref="TicketForbiddenException">He may not import into the project.</exception>
    public void RequireInto(string project) => Require(ReachInto(project), Permission.Import);

    /// <exception cref="TicketForbiddenException">He may import nowhere.</exception>
    internal void RequireSomewhere() => Require(Actor.MaySomewhere(Permission.Import), Permission.Import);

    /// <exception cref="TicketForbiddenException">
    /// He may not import into the ticket's project, or not bring this history as it is.
    /// </exception>
    /// <exception cref="TicketNotFoundException">He does not see the ticket to which something is added.</exception>
    internal void Require(TicketChange change)
    {
        if (change.Before is { } stored)
        {
            if (!Visibility.Sees(stored))
                throw new TicketNotFoundException($"ticket {stored.Id}");
            RequireInto(stored.Project);
        }

        RequireInto(change.After.Project);
        Require(IsBelieved || change.Events.All(recorded => recorded.Imported), Permission.ManagePeople);
    }

    /// <exception cref="TicketForbiddenException">He may not bring it.</exception>
    internal void Require(FieldDefinition field) => Require(BringsFields(field.Project), Permission.ManageProject);

    /// <exception cref="TicketForbiddenException">He may not bring it.</exception>
    internal void Require(DirectoryChange change)
    {
        switch (change)
        {
            case SaveProject:
                Require(CreatesProjects, Permission.CreateProjects);
                break;
            case SaveCategory { Category: var category }:
                Require(ReachInto(category.Project) || ReplacesFirstProjects, Permission.Import);
                break;
            case DeleteCategory:
                Require(ReplacesFirstProjects, Permission.ManagePeople);
                break;
            case SaveUser { User: var user }:
                Require(user.Roles.IsEmpty && (IsBelieved || IsNameAlone(user)), Permission.ManagePeople);
                break;
            // Whoever may import brings the teams and organisations that his tickets name; what they open is up to those who are put into
            // them.
            case SaveTeam or SaveOrganisation:
                break;
            default:
                throw new ArgumentException($"An import does not bring a {change.GetType().Name}.", nameof(change));
        }
    }

    // An address may be all that a file calls somebody by.
    private static bool IsNameAlone(User user) =>
        user == new User { Id = user.Id, DisplayName = user.DisplayName, Email = user.Email, Version = user.Version };

    private static void Require(bool holds, Permission permission)
    {
        if (!holds)
            throw new TicketForbiddenException(permission);
    }
}
