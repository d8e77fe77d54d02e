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
        ChangeUser change => change.UserId,
        SetUserTeams set => set.UserId,
        SetUserRoles set => set.UserId,
        _ => null,
    };
}

/// <summary>
/// Saves a user as a whole. His teams and roles stay as they are; a new user gets those given. His version is the store's.
/// </summary>
public sealed record SaveUser(User User) : DirectoryChange
{
    /// <summary>
    /// Whether it is refused with <see cref="TicketConflictException"/> when he is there already; else he is overwritten.
    /// </summary>
    public bool MustBeNew { get; init; }
}

/// <summary>
/// Changes some of what is known of a user who is there, or comes earlier in the same commit; what is absent stays as it is.
/// </summary>
public sealed record ChangeUser(string UserId) : DirectoryChange
{
    /// <inheritdoc cref="User.DisplayName"/>
    public Optional<string> DisplayName { get; init; }

    /// <inheritdoc cref="User.Email"/>
    public Optional<string?> Email { get; init; }

    /// <inheritdoc cref="User.Locale"/>
    public Optional<string?> Locale { get; init; }

    /// <inheritdoc cref="User.TimeZone"/>
    public Optional<string?> TimeZone { get; init; }

    /// <inheritdoc cref="User.Organisation"/>
    public Optional<string?> Organisation { get; init; }

    /// <inheritdoc cref="User.IsActive"/>
    public Optional<bool> IsActive { get; init; }

    /// <summary>
    /// The version that must be stored (<see cref="User.Version"/>), or the change is refused with <see cref="TicketConflictException"/>;
    /// null for any.
    /// </summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>The user with the change; his version stays.</summary>
    public User On(User user) => user with
    {
        DisplayName = DisplayName.Or(user.DisplayName),
        Email = Email.Or(user.Email),
        Locale = Locale.Or(user.Locale),
        TimeZone = TimeZone.Or(user.TimeZone),
        Organisation = Organisation.Or(user.Organisation),
        IsActive = IsActive.Or(user.IsActive),
    };
}

/// <summary>Sets the teams of a user who is there, or comes earlier in the same commit.</summary>
public sealed record SetUserTeams(string UserId, EquatableSet Teams) : DirectoryChange
{
    /// <inheritdoc cref="ChangeUser.ExpectedVersion"/>
    public int? ExpectedVersion { get; init; }
}

/// <summary>Sets the roles of a user who is there, or comes earlier in the same commit.</summary>
public sealed record SetUserRoles(string UserId, ImmutableArray<GrantedRole> Roles) : DirectoryChange
{
    /// <inheritdoc cref="ChangeUser.ExpectedVersion"/>
    public int? ExpectedVersion { get; init; }
}

/// <summary>Saves a team.</summary>
public sealed record SaveTeam(Team Team) : DirectoryChange;

/// <summary>
/// Deletes a team. It is refused with <see cref="TicketConflictException"/> while somebody is in it or a ticket has it, and is nothing when
/// it is not there.
/// </summary>
public sealed record DeleteTeam(string Key) : DirectoryChange;

/// <summary>Saves an organisation.</summary>
public sealed record SaveOrganisation(Organisation Organisation) : DirectoryChange;

/// <summary>Saves a project.</summary>
public sealed record SaveProject(Project Project) : DirectoryChange;

/// <summary>
/// Saves a category of a project that is there. One that is the default takes the place of the project's earlier default.
/// </summary>
public sealed record SaveCategory(Category Category) : DirectoryChange;

/// <summary>
/// Deletes a category. It is refused with <see cref="TicketConflictException"/> while a ticket has it or when it is its project's default,
/// and is nothing when it is not there.
/// </summary>
public sealed record DeleteCategory(string Project, string Key) : DirectoryChange;

/// <summary>Saves a role that an administrator defined; it takes the place of a built-in one of the same name.</summary>
public sealed record SaveRole(Role Role) : DirectoryChange;

/// <summary>
/// Deletes a role that an administrator defined, whatever the case of its name. It is refused with <see cref="TicketConflictException"/>
/// while somebody holds it, and is nothing when it is not there.
/// </summary>
public sealed record DeleteRole(string Name) : DirectoryChange;
