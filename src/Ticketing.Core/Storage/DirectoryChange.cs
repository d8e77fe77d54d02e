using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Tickets;

namespace Ticketing.Storage;

/// <summary>A change of the directory: a closed family. Saving adds what is new and overwrites what is there.</summary>
public abstract record DirectoryChange
{
    private protected DirectoryChange()
    {
    }

    // Whose row it changes, for what keeps users; null for what is about no single one.
    internal string? ChangedUser => this switch
    {
        SaveUser save => save.User.Id,
        SetUserTeams set => set.UserId,
        SetUserRoles set => set.UserId,
        _ => null,
    };
}

/// <summary>Saves a user. His teams and roles stay as they are; a new user gets those given.</summary>
public sealed record SaveUser(User User) : DirectoryChange;

/// <summary>Sets the teams of a user who is there, or comes earlier in the same commit.</summary>
public sealed record SetUserTeams(string UserId, EquatableSet Teams) : DirectoryChange;

/// <summary>Sets the roles of a user who is there, or comes earlier in the same commit.</summary>
public sealed record SetUserRoles(string UserId, ImmutableArray<GrantedRole> Roles) : DirectoryChange;

/// <summary>Saves a team.</summary>
public sealed record SaveTeam(Team Team) : DirectoryChange;

/// <summary>
/// Deletes a team. It is refused with <see cref="TicketConflictException"/> while somebody is in it or a ticket has it, and is nothing when it is
/// not there.
/// </summary>
public sealed record DeleteTeam(string Key) : DirectoryChange;

/// <summary>Saves an organisation.</summary>
public sealed record SaveOrganisation(Organisation Organisation) : DirectoryChange;

/// <summary>Saves a project.</summary>
public sealed record SaveProject(Project Project) : DirectoryChange;

/// <summary>Saves a category of a project that is there. One that is the default takes the place of the project's earlier default.</summary>
public sealed record SaveCategory(Category Category) : DirectoryChange;

/// <summary>
/// Deletes a category. It is refused with <see cref="TicketConflictException"/> while a ticket has it or when it is its project's default,
/// and is nothing when it is not there.
/// </summary>
public sealed record DeleteCategory(string Project, string Key) : DirectoryChange;

/// <summary>Saves a role that an administrator defined; it takes the place of a built-in one of the same name.</summary>
public sealed record SaveRole(Role Role) : DirectoryChange;

/// <summary>
/// Deletes a role that an administrator defined, whatever the case of its name. It is refused with <see cref="TicketConflictException"/> while somebody
/// holds it, and is nothing when it is not there.
/// </summary>
public sealed record DeleteRole(string Name) : DirectoryChange;
