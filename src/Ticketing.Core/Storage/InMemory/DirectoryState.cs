using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Tickets;

namespace Ticketing.Storage.InMemory;

/// <summary>A tenant's people and projects. Immutable.</summary>
internal sealed record DirectoryState
{
    public static readonly DirectoryState Empty = new();

    public ImmutableSortedDictionary<string, User> Users { get; private init; } = ByOrdinal<User>();

    public ImmutableSortedDictionary<string, Team> Teams { get; private init; } = ByOrdinal<Team>();

    public ImmutableSortedDictionary<string, Organisation> Organisations { get; private init; } = ByOrdinal<Organisation>();

    public ImmutableSortedDictionary<string, Project> Projects { get; private init; } = ByOrdinal<Project>();

    public ImmutableSortedDictionary<ScopedKey, Category> Categories { get; private init; } =
        ImmutableSortedDictionary<ScopedKey, Category>.Empty;

    public ImmutableSortedDictionary<string, Role> Roles { get; private init; } =
        ImmutableSortedDictionary.Create<string, Role>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The directory after a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isAny">Whether a ticket is so.</param>
    public DirectoryState After(DirectoryChange change, Func<Func<Ticket, bool>, bool> isAny) => change switch
    {
        SaveUser save => this with { Users = Users.SetItem(save.User.Id, Kept(save)) },
        ChangeUser some => With(some.UserId, some.ExpectedVersion, some.On),
        SetUserTeams set => With(set.UserId, set.ExpectedVersion, user => user with { Teams = set.Teams }),
        SetUserRoles set => With(set.UserId, set.ExpectedVersion, user => user with { Roles = set.Roles }),
        SaveTeam save => this with { Teams = Teams.SetItem(save.Team.Key, save.Team) },
        SaveOrganisation save => this with { Organisations = Organisations.SetItem(save.Organisation.Key, save.Organisation) },
        SaveProject save => this with { Projects = Projects.SetItem(save.Project.Key, save.Project) },
        SaveCategory save => this with { Categories = With(save.Category) },
        DeleteCategory delete => this with { Categories = Without(delete, isAny) },
        DeleteTeam delete => this with { Teams = Without(delete, isAny) },
        DeleteRole delete => this with { Roles = Without(delete) },
        // Removed first: setting keeps the spelling of the key that is there.
        SaveRole save => this with { Roles = Roles.Remove(save.Role.Name).Add(save.Role.Name, save.Role) },
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private User Kept(SaveUser save)
    {
        if (!Users.TryGetValue(save.User.Id, out var known))
            return save.User with { Version = 1 };
        return save.MustBeNew
            ? throw CommitRefusals.StaleUser(known.Id, known.Version, 0)
            : save.User with { Teams = known.Teams, Roles = known.Roles, Version = known.Version + 1 };
    }

    private DirectoryState With(string userId, int? expectedVersion, Func<User, User> change)
    {
        var user = Users.GetValueOrDefault(userId) ?? throw new InvalidOperationException($"There is no user '{userId}'.");
        if (expectedVersion is { } expected && expected != user.Version)
            throw CommitRefusals.StaleUser(userId, user.Version, expected);
        return this with { Users = Users.SetItem(userId, change(user) with { Version = user.Version + 1 }) };
    }

    private ImmutableSortedDictionary<ScopedKey, Category> With(Category category)
    {
        if (!Projects.ContainsKey(category.Project))
            throw new InvalidOperationException($"There is no project '{category.Project}'.");
        var categories = Categories;
        if (category.IsDefault)
        {
            categories = categories.SetItems(categories
                .Where(entry => entry.Key.Within == category.Project && entry.Value.IsDefault)
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Value with { IsDefault = false })));
        }

        return categories.SetItem(new(category.Project, category.Key), category);
    }

    private ImmutableSortedDictionary<ScopedKey, Category> Without(DeleteCategory delete, Func<Func<Ticket, bool>, bool> isAny)
    {
        var key = new ScopedKey(delete.Project, delete.Key);
        if (!Categories.TryGetValue(key, out var category))
            return Categories;
        if (category.IsDefault)
            throw CommitRefusals.CategoryIsDefault(delete);
        if (isAny(ticket => ticket.Project == delete.Project && ticket.Category == delete.Key))
            throw CommitRefusals.CategoryInUse(delete);
        return Categories.Remove(key);
    }

    private ImmutableSortedDictionary<string, Team> Without(DeleteTeam delete, Func<Func<Ticket, bool>, bool> isAny)
    {
        if (Users.Values.FirstOrDefault(user => user.Teams.Contains(delete.Key)) is { } member)
            throw CommitRefusals.TeamHasMembers(delete, member.Id);
        if (isAny(ticket => ticket.Team == delete.Key))
            throw CommitRefusals.TeamHasTickets(delete);
        return Teams.Remove(delete.Key);
    }

    private ImmutableSortedDictionary<string, Role> Without(DeleteRole delete)
    {
        if (!Roles.TryGetValue(delete.Name, out var role))
            return Roles;
        if (Users.Values.FirstOrDefault(user => user.Roles.Any(granted => granted.Role == role.Name)) is { } holder)
            throw CommitRefusals.RoleIsHeld(delete, holder.Id);
        return Roles.Remove(delete.Name);
    }

    private static ImmutableSortedDictionary<string, T> ByOrdinal<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
