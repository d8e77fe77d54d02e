using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.People;

/// <summary>
/// Users, teams and organisations. Names are for those who may see people, mail addresses for those who may manage them; everybody sees himself.
/// Thread-safe.
/// </summary>
public sealed class PeopleDesk
{
    private const int MostNames = 1000;

    private readonly ActorResolver actors;
    private readonly IDirectory directory;
    private readonly ITicketingStore store;
    private readonly RoleBook roleBook;
    private readonly TimeProvider time;
    private readonly UserCache users;
    private readonly UserAliases aliases;

    internal PeopleDesk(
        ActorResolver actors, IDirectory directory, ITicketingStore store, RoleBook roleBook, TimeProvider time, UserCache users, UserAliases aliases)
    {
        this.actors = actors;
        this.directory = directory;
        this.store = store;
        this.roleBook = roleBook;
        this.time = time;
        this.users = users;
        this.aliases = aliases;
    }

    /// <summary>Users whose id, name or (for those who may manage people) mail address begins with the text, after an id; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<User>> ListUsersAsync(Caller caller, string? startingWith, string? after, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.SeePeople, cancellationToken);
        var manages = actor.May(Permission.ManagePeople);
        var shown = new List<User>();
        // A page with fewer than the most is the last one: so hits that are not shown must not make it shorter.
        while (shown.Count < DirectoryLimits.Page)
        {
            var users = await directory.ListUsersAsync(caller.Tenant, startingWith, after, DirectoryLimits.Page, cancellationToken);
            // A hit by the mail address alone would tell the address.
            shown.AddRange(users
                .Where(user => manages || startingWith is null || BeginsWith(user.Id) || BeginsWith(user.DisplayName))
                .Take(DirectoryLimits.Page - shown.Count)
                .Select(user => Shown(actor, user)));
            if (users.Count < DirectoryLimits.Page)
                break;
            after = users[^1].Id;
        }

        return shown;

        bool BeginsWith(string text) => text.StartsWith(startingWith, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A user.</summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may see.</exception>
    public async Task<User> GetUserAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var user = id == caller.UserId || actor.May(Permission.SeePeople)
            ? await directory.FindUserAsync(caller.Tenant, id, cancellationToken)
            : null;
        return user is null ? throw Missing(id) : Shown(actor, user);
    }

    /// <summary>
    /// What people are called, for showing tickets: by user id, of those the caller may know: himself, the people of his organisation, and everybody for
    /// those who may see people.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ids">User ids; at most 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(Caller caller, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostNames, nameof(ids));
        if (ids.Count == 0)
            return new Dictionary<string, string>();
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var seesAll = actor.May(Permission.SeePeople);
        return (await users.FindAsync(caller.Tenant, ids, cancellationToken))
            .Where(user => seesAll || actor.Is(user.Id) || (user.Organisation is not null && user.Organisation == actor.Organisation))
            .ToDictionary(user => user.Id, user => user.DisplayName, StringComparer.Ordinal);
    }

    /// <summary>
    /// How the directory knows the caller: his name, language and zone for a page that he reads. What another process changed shows within
    /// <see cref="TicketingOptions.ActorLifetime"/>.
    /// </summary>
    /// <returns>Null when it does not know him.</returns>
    /// <exception cref="TicketForbiddenException">He may not act at all.</exception>
    public async Task<User?> FindSelfAsync(Caller caller, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        return await users.FindAsync(caller.Tenant, [caller.UserId], cancellationToken) is [var user, ..] ? user : null;
    }

    /// <summary>Sets the language and zone in which the caller himself reads; everybody may.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="locale">A BCP 47 tag; null for the host's default.</param>
    /// <param name="timeZone">An IANA name; null for UTC.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The directory does not know him.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    public async Task SetPreferencesAsync(Caller caller, string? locale, string? timeZone, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(caller, cancellationToken);
        var user = await directory.FindUserAsync(caller.Tenant, caller.UserId, cancellationToken) ?? throw Missing(caller.UserId);
        var errors = new FieldErrors();
        CheckPreferences(errors, locale, timeZone);
        errors.ThrowIfAny();
        await CommitAsync(caller, new SaveUser(user with { Locale = locale, TimeZone = timeZone, Teams = default, Roles = [] }), cancellationToken);
    }

    /// <summary>Adds a user, or changes his name, mail address, language, zone, organisation and whether he is active; not his teams and roles.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SaveUserAsync(Caller caller, User user, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        var errors = new FieldErrors();
        errors.Require("id", user.Id, TicketLimits.Id);
        errors.Require("displayName", user.DisplayName, TicketLimits.Name);
        errors.Check("email", user.Email, TicketLimits.Name);
        if (user.Email is not null && !user.Email.Contains('@', StringComparison.Ordinal))
            errors.Add("email", "A mail address has the form name@example.com.", FieldErrorCodes.NoMailAddress);
        CheckPreferences(errors, user.Locale, user.TimeZone);
        if (user.Organisation is not null && await directory.FindOrganisationAsync(caller.Tenant, user.Organisation, cancellationToken) is null)
            errors.Add("organisation", $"There is no organisation '{user.Organisation}'.", FieldErrorCodes.Unknown, user.Organisation);
        errors.ThrowIfAny();
        await CommitAsync(caller, new SaveUser(user with { Teams = default, Roles = [] }), cancellationToken);
    }

    /// <summary>
    /// Says who else of the directory a user is: people whom an import made of a mail address, say, once the host has confirmed that the address is the
    /// user's. Their tickets are his own from then on; their teams and roles are not.
    /// </summary>
    /// <param name="caller">The host, or who may act for it.</param>
    /// <param name="userId">The user.</param>
    /// <param name="sameAs">The ids of the others, in place of those said before; at most 20.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">There are too many, or one is no id.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not manage people and see every ticket.</exception>
    public async Task SetAliasesAsync(Caller caller, string userId, IReadOnlyCollection<string> sameAs, CancellationToken cancellationToken)
    {
        // It opens the tickets of others, so it takes somebody to whom they are open.
        foreach (var permission in new[] { Permission.ManagePeople, Permission.View })
            await RequireAsync(caller, permission, cancellationToken);
        var errors = new FieldErrors();
        errors.Require("userId", userId, TicketLimits.Id);
        if (sameAs.Count > UserAliases.Most)
            errors.Add("sameAs", Wording.Of(FieldErrorCodes.TooMany, $"There may be {UserAliases.Most} at most."));
        foreach (var id in sameAs)
            errors.Require("sameAs", id, TicketLimits.Id);
        errors.ThrowIfAny();
        var others = new EquatableSet(sameAs.Where(id => id != userId));
        if (await aliases.ChangeAsync(caller.Tenant, userId, others, cancellationToken) is { } change)
            await store.CommitAsync(new() { Tenant = caller.Tenant, At = time.GetUtcMicroseconds(), Documents = [change] }, cancellationToken);
    }

    /// <summary>Sets the teams of a user.</summary>
    /// <exception cref="TicketNotFoundException">There is no such user.</exception>
    /// <exception cref="TicketValidationException">A team is unknown.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task SetTeamsAsync(Caller caller, string userId, IReadOnlyList<string> teams, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        if (await directory.FindUserAsync(caller.Tenant, userId, cancellationToken) is null)
            throw Missing(userId);
        var errors = new FieldErrors();
        if (teams.Count > DirectoryLimits.Page)
            errors.Add("teams", Wording.Of(FieldErrorCodes.TooMany, $"There may be {DirectoryLimits.Page} at most."));
        foreach (var team in teams.Take(DirectoryLimits.Page))
        {
            if (await directory.FindTeamAsync(caller.Tenant, team, cancellationToken) is null)
                errors.Add("teams", $"There is no team '{team}'.", FieldErrorCodes.Unknown, team);
        }

        errors.ThrowIfAny();
        await CommitAsync(caller, new SetUserTeams(userId, new(teams)), cancellationToken);
    }

    /// <summary>Sets the roles of a user. What is granted or taken away must be something that the caller holds himself, there.</summary>
    /// <exception cref="TicketNotFoundException">There is no such user.</exception>
    /// <exception cref="TicketValidationException">A role or project is unknown.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not, or does not hold what he wants to grant.</exception>
    public async Task SetRolesAsync(Caller caller, string userId, IReadOnlyList<GrantedRole> roles, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (!actor.MaySomewhere(Permission.ManagePeople))
            throw new TicketForbiddenException(Permission.ManagePeople);
        var user = await directory.FindUserAsync(caller.Tenant, userId, cancellationToken) ?? throw Missing(userId);
        var book = await roleBook.ReadAsync(caller.Tenant, cancellationToken);
        await CheckRolesAsync(caller, roles, book, cancellationToken);
        var wanted = roles.Select(granted => granted with { Role = book[granted.Role].Name }).Distinct().ToImmutableArray();
        foreach (var changed in wanted.Except(user.Roles).Concat(user.Roles.Except(wanted)))
        {
            if (!actor.May(Permission.ManagePeople, changed.Project))
                throw new TicketForbiddenException(Permission.ManagePeople);
            if (book.TryGetValue(changed.Role, out var role) && GrantRules.FindMissing(actor, role, changed.Project) is { } missing)
                throw new TicketForbiddenException(GrantRules.NotHeld(role.Name, missing));
        }

        await CommitAsync(caller, new SetUserRoles(userId, wanted), cancellationToken);
    }

    /// <summary>Teams in the order of their keys, after a key; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<Team>> ListTeamsAsync(Caller caller, string? after, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.SeePeople, cancellationToken);
        return await directory.ListTeamsAsync(caller.Tenant, after, DirectoryLimits.Page, cancellationToken);
    }

    /// <summary>A team.</summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may see.</exception>
    public async Task<Team> GetTeamAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var team = actor.May(Permission.SeePeople) ? await directory.FindTeamAsync(caller.Tenant, key, cancellationToken) : null;
        return team ?? throw new TicketNotFoundException($"team '{key}'");
    }

    /// <summary>The people of a team in the order of their ids, after an id; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<User>> ListMembersAsync(Caller caller, string team, string? after, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.SeePeople, cancellationToken);
        var users = await directory.ListMembersAsync(caller.Tenant, team, after, DirectoryLimits.Page, cancellationToken);
        return [.. users.Select(user => Shown(actor, user))];
    }

    /// <summary>Adds or renames a team.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public Task SaveTeamAsync(Caller caller, Team team, CancellationToken cancellationToken) =>
        SaveAsync(caller, team.Key, team.Name, new SaveTeam(team), cancellationToken);

    /// <summary>Deletes a team that nobody is in and no ticket has.</summary>
    /// <exception cref="TicketNotFoundException">There is none.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">People are in it, or tickets have it; the message says what to do.</exception>
    public async Task DeleteTeamAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        if (await directory.FindTeamAsync(caller.Tenant, key, cancellationToken) is null)
            throw new TicketNotFoundException($"team '{key}'");
        await CommitAsync(caller, new DeleteTeam(key), cancellationToken);
    }

    /// <summary>Organisations in the order of their keys, after a key; at most 200.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<Organisation>> ListOrganisationsAsync(Caller caller, string? after, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.SeePeople, cancellationToken);
        return await directory.ListOrganisationsAsync(caller.Tenant, after, DirectoryLimits.Page, cancellationToken);
    }

    /// <summary>An organisation; everybody may see his own.</summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may see.</exception>
    public async Task<Organisation> GetOrganisationAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var organisation = actor.May(Permission.SeePeople) || actor.Organisation == key ? await directory.FindOrganisationAsync(caller.Tenant, key, cancellationToken) : null;
        return organisation ?? throw new TicketNotFoundException($"organisation '{key}'");
    }

    /// <summary>Adds or renames an organisation.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public Task SaveOrganisationAsync(Caller caller, Organisation organisation, CancellationToken cancellationToken) =>
        SaveAsync(caller, organisation.Key, organisation.Name, new SaveOrganisation(organisation), cancellationToken);

    private async Task SaveAsync(Caller caller, string key, string name, DirectoryChange change, CancellationToken cancellationToken)
    {
        await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        var errors = new FieldErrors();
        errors.CheckKey("key", key);
        errors.Require("name", name, TicketLimits.Name);
        errors.ThrowIfAny();
        await CommitAsync(caller, change, cancellationToken);
    }

    private static void CheckPreferences(FieldErrors errors, string? locale, string? timeZone)
    {
        errors.Check("locale", locale, 20);
        if (timeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            errors.Add("timeZone", "Name a zone as IANA does, such as Europe/Paris.", FieldErrorCodes.NoTimeZone);
    }

    private async Task CheckRolesAsync(
        Caller caller, IReadOnlyList<GrantedRole> roles, IReadOnlyDictionary<string, Role> book, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        if (roles.Count > DirectoryLimits.Page)
            errors.Add("roles", Wording.Of(FieldErrorCodes.TooMany, $"There may be {DirectoryLimits.Page} at most."));
        foreach (var granted in roles.Take(DirectoryLimits.Page))
        {
            if (!book.ContainsKey(granted.Role))
                errors.Add("roles", $"There is no role '{granted.Role}'. Known are: {string.Join(", ", book.Keys)}.", FieldErrorCodes.Unknown, granted.Role);
            if (granted.Project is not null && await directory.FindProjectAsync(caller.Tenant, granted.Project, cancellationToken) is null)
                errors.Add("roles", $"There is no project '{granted.Project}'.", FieldErrorCodes.Unknown, granted.Project);
        }

        errors.ThrowIfAny();
    }

    private async Task<Actor> RequireAsync(Caller caller, Permission permission, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return actor.May(permission) ? actor : throw new TicketForbiddenException(permission);
    }

    private static User Shown(Actor actor, User user) =>
        user.Id == actor.UserId || actor.May(Permission.ManagePeople) ? user : user with { Email = null };

    private async Task CommitAsync(Caller caller, DirectoryChange change, CancellationToken cancellationToken) =>
        await store.CommitAsync(new() { Tenant = caller.Tenant, At = time.GetUtcMicroseconds(), Directory = [change] }, cancellationToken);

    private static TicketNotFoundException Missing(string id) => new($"user '{id}'");
}
