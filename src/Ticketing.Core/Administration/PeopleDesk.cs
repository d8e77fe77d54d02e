using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Notifications;
using Ticketing.People;
using Ticketing.Roles;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Administration;

/// <summary>
/// Users, teams and organisations. Names are for those who may see people, mail addresses for those who may manage them; everybody sees
/// himself. Thread-safe.
/// </summary>
public sealed partial class PeopleDesk
{
    private const int MostNames = 1000;

    private readonly ActorResolver actors;
    private readonly IDirectory directory;
    private readonly CommitPipeline commits;
    private readonly RoleBook roleBook;
    private readonly UserCache users;
    private readonly UserAliases aliases;
    private readonly Standing standing;
    private readonly Administrators administrators;
    private readonly Departures departures;

    internal PeopleDesk(
        ActorResolver actors, IDirectory directory, CommitPipeline commits, RoleBook roleBook, UserCache users, UserAliases aliases,
        Standing standing, Administrators administrators, Departures departures)
    {
        this.actors = actors;
        this.directory = directory;
        this.commits = commits;
        this.roleBook = roleBook;
        this.users = users;
        this.aliases = aliases;
        this.standing = standing;
        this.administrators = administrators;
        this.departures = departures;
    }

    /// <summary>
    /// Users whose id, name or (for those who may manage people) mail address begins with the text, or in whose name each of its words
    /// begins a word, after an id; at most 200.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<User>> ListUsersAsync(
        Caller caller, string? text, string? after, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, Permission.SeePeople, cancellationToken);
        var manages = actor.May(Permission.ManagePeople);
        var asked = text is null ? null : new PersonText(text);
        var shown = new List<User>();
        // A page with fewer than the most is the last one: so hits that are not shown must not make it shorter.
        while (shown.Count < DirectoryLimits.Page)
        {
            var users = await directory.ListUsersAsync(caller.Tenant, text, after, DirectoryLimits.Page, cancellationToken);
            // A hit by the mail address alone would tell the address.
            shown.AddRange(users
                .Where(user => manages || asked is null || asked.Fits(user))
                .Take(DirectoryLimits.Page - shown.Count)
                .Select(user => Shown(actor, user)));
            if (users.Count < DirectoryLimits.Page)
                break;
            after = users[^1].Id;
        }

        return shown;
    }

    /// <summary>
    /// People to whom a ticket can be given, whom the text finds (<see cref="ListUsersAsync"/>): those who may work on it then. Without a
    /// text, the people of its team come first. Of the first few hundred; at most 50. A rule of the host (<see cref="ITicketAuthorizer"/>)
    /// may still say no to one of them.
    /// </summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<User>> ListAssigneesAsync(
        Caller caller, Ticket ticket, string? text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        const int most = 50;
        var found = new List<User>();
        if (text is null && ticket.Team is { } team)
            found.AddRange(await ListMembersAsync(caller, team, null, cancellationToken));
        found.AddRange(await ListUsersAsync(caller, text, null, cancellationToken));
        var roles = await roleBook.ReadAsync(caller.Tenant, cancellationToken);
        var able = new List<User>();
        foreach (var user in found.Where(user => user.IsActive).DistinctBy(user => user.Id))
        {
            if (able.Count == most)
                break;
            var person = await standing.OfAsync(new(user.Id, caller.Tenant), user, roles, cancellationToken);
            if (person.CanBeAssigned(ticket with { Assignee = user.Id }))
                able.Add(user);
        }

        return able;
    }

    /// <summary>
    /// People who can be named in what is written on a ticket, whom the text finds (<see cref="ListUsersAsync"/>): those who may read it
    /// there, and of whom the caller may know. Whoever may not see people is shown those alone who are on the ticket. Of the first fifty,
    /// at most 8.
    /// </summary>
    /// <param name="caller">Who writes.</param>
    /// <param name="ticket">The ticket as he sees it.</param>
    /// <param name="text">What he typed of the name; not empty.</param>
    /// <param name="isInternal">Whether he writes an internal comment.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">He may write no internal comments there.</exception>
    public async Task<IReadOnlyList<User>> ListMentionableAsync(
        Caller caller, Ticket ticket, string text, bool isInternal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentException.ThrowIfNullOrEmpty(text);
        const int looked = 50;
        const int most = 8;
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (isInternal && !actor.May(Permission.WriteInternal, ticket))
            throw new TicketForbiddenException(Permission.WriteInternal);
        IReadOnlyList<User> found = actor.May(Permission.SeePeople)
            ? await ListUsersAsync(caller, text, null, cancellationToken)
            : await OnTicketAsync(actor, ticket, text, cancellationToken);
        var able = new List<User>();
        foreach (var user in found.Where(user => user.IsActive && Mentions.CanName(user.Id)).Take(looked))
        {
            if (able.Count == most)
                break;
            if (await actors.FindViewerAsync(new(user.Id, caller.Tenant), cancellationToken) is { } person
                && person.Visibility.Reads(ticket, isInternal))
                able.Add(user);
        }

        return able;
    }

    /// <summary>A user: for those who may see people, or manage them anywhere, and everybody himself.</summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may see.</exception>
    public async Task<User> GetUserAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        // Whoever changes somebody knows what he made of him.
        var user = id == caller.UserId || actor.May(Permission.SeePeople) || actor.MaySomewhere(Permission.ManagePeople)
            ? await directory.FindUserAsync(caller.Tenant, id, cancellationToken)
            : null;
        return user is null ? throw Missing(id) : Shown(actor, user);
    }

    /// <summary>
    /// What people are called, for showing tickets: by user id, of those the caller may know: himself, the people of his organisation, and
    /// everybody for those who may see people.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ids">User ids; at most 1,000.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        Caller caller, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ids.Count, MostNames, nameof(ids));
        if (ids.Count == 0)
            return new Dictionary<string, string>();
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return (await users.FindAsync(caller.Tenant, ids, cancellationToken))
            .Where(actor.Knows)
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

    /// <summary>
    /// Says who else of the directory a user is: people whom an import made of a mail address, say, once the host has confirmed that the
    /// address is the user's. Their tickets are his own from then on; their teams and roles are not.
    /// </summary>
    /// <param name="caller">The host, or who may act for it.</param>
    /// <param name="userId">The user.</param>
    /// <param name="sameAs">The ids of the others, in place of those said before; at most 20.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">There are too many, or one is no id.</exception>
    /// <exception cref="TicketForbiddenException">
    /// The caller may not manage people and see every ticket, or may not do with every ticket what the user may with his own and those
    /// assigned to him.
    /// </exception>
    public Task SetAliasesAsync(
        Caller caller, string userId, IReadOnlyCollection<string> sameAs,
        CancellationToken cancellationToken) => UntilDecidedAsync(async () =>
    {
        // It opens the tickets of others, so it takes somebody to whom they are open.
        await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        var actor = await RequireAsync(caller, Permission.View, cancellationToken);
        var errors = new FieldErrors();
        errors.Check("userId", userId, FieldRules.UserId);
        if (sameAs.Count > UserAliases.Most)
            errors.Add("sameAs", Wording.Of(FieldErrorCodes.TooMany, $"There may be {UserAliases.Most} at most."));
        foreach (var id in sameAs)
            errors.Check("sameAs", id, FieldRules.UserId);
        errors.ThrowIfAny();
        var others = new EquatableSet(sameAs.Where(id => id != userId));
        if (await aliases.ChangesAsync(caller.Tenant, userId, others, cancellationToken) is not { Count: > 0 } changes)
            return;
        var user = await directory.FindUserAsync(caller.Tenant, userId, cancellationToken);
        var holder = await standing.OfAsync(
            new(userId, caller.Tenant), user, await roleBook.ReadAsync(caller.Tenant, cancellationToken), cancellationToken);
        if (GrantRules.WhyNotJoin(actor, holder) is { } refusal)
            throw new TicketForbiddenException(refusal);
        await CommitAsync(caller, changes, cancellationToken);
    });

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

    // What they are called is only told of those whom he may know.
    private async Task<IReadOnlyList<User>> OnTicketAsync(
        Actor actor, Ticket ticket, string text, CancellationToken cancellationToken) =>
    [
        .. (await users.FindAsync(actor.Tenant, [.. ticket.PeopleOn()], cancellationToken))
            .Select(user => actor.Knows(user)
                ? Shown(actor, user)
                : new() { Id = user.Id, DisplayName = user.Id, IsActive = user.IsActive })
            .Where(new PersonText(text).Fits),
    ];

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
        var organisation = actor.May(Permission.SeePeople) || actor.Organisation == key
            ? await directory.FindOrganisationAsync(caller.Tenant, key, cancellationToken)
            : null;
        return organisation ?? throw new TicketNotFoundException($"organisation '{key}'");
    }

    private async Task<Actor> RequireAsync(Caller caller, Permission permission, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return actor.May(permission) ? actor : throw new TicketForbiddenException(permission);
    }

    private static User Shown(Actor actor, User user) =>
        user.Id == actor.UserId || actor.May(Permission.ManagePeople) ? user : user with { Email = null };

    private static TicketNotFoundException Missing(string id) => new($"user '{id}'");
}
