using System.Collections.Immutable;
using Ticketing.Access;
using Ticketing.Commits;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Administration;

/// <content>Changing people. Each change is decided on the version of the person that it is stored on.</content>
public sealed partial class PeopleDesk
{
    // Each try decides anew on what is stored; more than a handful means that something other than colleagues is at work.
    private const int Tries = 8;

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
        if (await directory.FindUserAsync(caller.Tenant, caller.UserId, cancellationToken) is null)
            throw Missing(caller.UserId);
        var errors = new FieldErrors();
        CheckPreferences(errors, locale, timeZone);
        errors.ThrowIfAny();
        await CommitAsync(caller, cancellationToken, new ChangeUser(caller.UserId) { Locale = locale, TimeZone = timeZone });
    }

    /// <summary>
    /// Adds a user, or changes his name, mail address, language, zone, organisation and whether he is active; not his teams and roles. Only
    /// what differs is written. Somebody is changed by those who hold what he holds.
    /// </summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">Nobody would be left who may everything.</exception>
    public Task SaveUserAsync(Caller caller, User user, CancellationToken cancellationToken) =>
        SaveUserAsync(caller, user, UserOptions.None, cancellationToken);

    /// <inheritdoc cref="SaveUserAsync(Caller, User, CancellationToken)"/>
    /// <exception cref="TicketConflictException">
    /// He is not at the version that the caller knows, or nobody would be left who may everything.
    /// </exception>
    public Task SaveUserAsync(
        Caller caller, User user, UserOptions options, CancellationToken cancellationToken) => UntilDecidedAsync(async () =>
    {
        var actor = await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        await CheckAsync(caller, user, cancellationToken);
        if (await directory.FindUserAsync(caller.Tenant, user.Id, cancellationToken) is { } known)
            await ChangeAsync(caller, actor, known, user, options, cancellationToken);
        else
            await AddAsync(caller, actor, user, options, cancellationToken);
    });

    /// <summary>
    /// Sets the teams of a user. Who comes into a team or leaves it is the business of those who see its tickets, and may there what he
    /// may.
    /// </summary>
    /// <exception cref="TicketNotFoundException">There is no such user.</exception>
    /// <exception cref="TicketValidationException">A team is unknown.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public Task SetTeamsAsync(Caller caller, string userId, IReadOnlyList<string> teams, CancellationToken cancellationToken) =>
        SetTeamsAsync(caller, userId, teams, UserOptions.None, cancellationToken);

    /// <inheritdoc cref="SetTeamsAsync(Caller, string, IReadOnlyList{string}, CancellationToken)"/>
    /// <exception cref="TicketConflictException">He is not at the version that the caller knows.</exception>
    public Task SetTeamsAsync(
        Caller caller, string userId, IReadOnlyList<string> teams, UserOptions options,
        CancellationToken cancellationToken) => UntilDecidedAsync(async () =>
    {
        var actor = await RequireAsync(caller, Permission.ManagePeople, cancellationToken);
        var user = await KnownAsync(caller, userId, options, cancellationToken);
        var errors = new FieldErrors();
        if (teams.Count > DirectoryLimits.Page)
            errors.Add("teams", Wording.Of(FieldErrorCodes.TooMany, $"There may be {DirectoryLimits.Page} at most."));
        foreach (var team in teams.Take(DirectoryLimits.Page))
        {
            if (await directory.FindTeamAsync(caller.Tenant, team, cancellationToken) is null)
                errors.Add("teams", $"There is no team '{team}'.", FieldErrorCodes.Unknown, team);
        }

        errors.ThrowIfAny();
        var change = new SetUserTeams(userId, new(teams)) { ExpectedVersion = user.Version };
        if (change.Teams == user.Teams)
            return;
        await DecideAsync(
            actor, user, user with { Teams = change.Teams }, await roleBook.ReadAsync(caller.Tenant, cancellationToken), cancellationToken);
        await CommitAsync(caller, cancellationToken, change);
    });

    /// <summary>Sets the roles of a user. What is granted or taken away must be something that the caller holds himself, there.</summary>
    /// <exception cref="TicketNotFoundException">There is no such user.</exception>
    /// <exception cref="TicketValidationException">A role or project is unknown.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not, or does not hold what he wants to grant.</exception>
    /// <exception cref="TicketConflictException">Nobody would be left who may everything.</exception>
    public Task SetRolesAsync(Caller caller, string userId, IReadOnlyList<GrantedRole> roles, CancellationToken cancellationToken) =>
        SetRolesAsync(caller, userId, roles, UserOptions.None, cancellationToken);

    /// <inheritdoc cref="SetRolesAsync(Caller, string, IReadOnlyList{GrantedRole}, CancellationToken)"/>
    /// <exception cref="TicketConflictException">
    /// He is not at the version that the caller knows, or nobody would be left who may everything.
    /// </exception>
    public Task SetRolesAsync(
        Caller caller, string userId, IReadOnlyList<GrantedRole> roles, UserOptions options,
        CancellationToken cancellationToken) => UntilDecidedAsync(async () =>
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (!actor.MaySomewhere(Permission.ManagePeople))
            throw new TicketForbiddenException(Permission.ManagePeople);
        var user = await KnownAsync(caller, userId, options, cancellationToken);
        var book = await roleBook.ReadAsync(caller.Tenant, cancellationToken);
        await CheckRolesAsync(caller, roles, book, cancellationToken);
        var wanted = roles.Select(granted => granted with { Role = book[granted.Role].Name }).Distinct().ToImmutableArray();
        foreach (var changed in wanted.Except(user.Roles).Concat(user.Roles.Except(wanted)))
        {
            if (!actor.May(Permission.ManagePeople, changed.Project))
                throw new TicketForbiddenException(Permission.ManagePeople);
        }

        var guard = await DecideAsync(actor, user, user with { Roles = wanted }, book, cancellationToken);
        await CommitAsync(caller, guard, cancellationToken, new SetUserRoles(userId, wanted) { ExpectedVersion = user.Version });
    });

    /// <summary>
    /// Whether the host's code names somebody as an administrator (<see cref="TicketingOptions.Administrators"/>). He is what the code
    /// says: no name in a file means him, and nobody but his like enters him into the directory.
    /// </summary>
    public bool IsNamedInCode(Caller caller) => roleBook.NamesAdministrator(caller);

    /// <summary>
    /// Why somebody new may not be entered into the directory, for imports, which write many at once; null when he may. His roles do not
    /// count.
    /// </summary>
    /// <param name="caller">Who imports.</param>
    /// <param name="user">The one who is new.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller may not act at all.</exception>
    public async Task<Wording?> WhyNotAddAsync(Caller caller, User user, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var added = user with { Roles = [] };
        var change = await ChangeOfAsync(
            actor.Tenant, null, added, await roleBook.ReadAsync(actor.Tenant, cancellationToken), cancellationToken);
        return WhyNot(actor, change, added);
    }

    private async Task AddAsync(Caller caller, Actor actor, User user, UserOptions options, CancellationToken cancellationToken)
    {
        if (options.ExpectedVersion is > 0)
            throw Stale(user.Id);
        var added = user with { Teams = default, Roles = [] };
        await DecideAsync(actor, null, added, await roleBook.ReadAsync(caller.Tenant, cancellationToken), cancellationToken);
        await CommitAsync(caller, cancellationToken, new SaveUser(added) { MustBeNew = true });
    }

    private async Task ChangeAsync(
        Caller caller, Actor actor, User known, User wanted, UserOptions options, CancellationToken cancellationToken)
    {
        if (options.ExpectedVersion is { } expected && expected != known.Version)
            throw Stale(known.Id);
        if (UserDifference.Of(known, wanted) is not { } change)
            return;
        var guards = await DecideAsync(
            actor, known, change.On(known), await roleBook.ReadAsync(caller.Tenant, cancellationToken), cancellationToken);
        if (change.IsActive.IsPresent)
            guards = [.. guards,
                .. await departures.ChangesAsync(
                    caller, known.Id, leaves: !wanted.IsActive && options.OpenTickets is OpenTickets.Release, cancellationToken)];
        await CommitAsync(caller, guards, cancellationToken, change);
        if (change.IsActive is { IsPresent: true, Value: false })
            await departures.BeginAsync(caller.Tenant, known.Id, cancellationToken);
    }

    // What the change amounts to as a grant, and whether it leaves an administrator. Answers what the commit must carry besides.
    private async Task<IReadOnlyList<DocumentChange>> DecideAsync(
        Actor actor, User? before, User after, IReadOnlyDictionary<string, Role> roles, CancellationToken cancellationToken)
    {
        var change = await ChangeOfAsync(actor.Tenant, before, after, roles, cancellationToken);
        if (WhyNot(actor, change, after) is { } refusal)
            throw new TicketForbiddenException(refusal);
        return before is { IsActive: true } && administrators.Holds(change.Before)
            && !(after.IsActive && administrators.Holds(change.After))
            ? [await administrators.RequireAnotherAsync(actor, after.Id, roles, cancellationToken)]
            : [];
    }

    private async Task<PersonChange> ChangeOfAsync(
        string tenant, User? before, User after, IReadOnlyDictionary<string, Role> roles, CancellationToken cancellationToken)
    {
        var caller = new Caller(after.Id, tenant);
        return new(
            await standing.OfAsync(caller, before, roles, cancellationToken),
            await standing.OfAsync(caller, after, roles, cancellationToken))
        {
            IsPersonal = before is null || UserDifference.IsPersonal(before, after),
        };
    }

    private Wording? WhyNot(Actor actor, PersonChange change, User after) =>
        change.IsPersonal && IsNamedInCode(new(after.Id, actor.Tenant))
            && (!after.IsActive || !IsNamedInCode(new(actor.UserId, actor.Tenant)))
            ? Wording.Of(
                RefusalCodes.NamedInCode,
                $"'{after.Id}' is an administrator by the application's code: he is not deactivated, renamed or changed here.")
            : GrantRules.WhyNot(actor, change);

    private async Task<User> KnownAsync(Caller caller, string userId, UserOptions options, CancellationToken cancellationToken)
    {
        var user = await directory.FindUserAsync(caller.Tenant, userId, cancellationToken) ?? throw Missing(userId);
        return options.ExpectedVersion is { } expected && expected != user.Version ? throw Stale(userId) : user;
    }

    private async Task CheckAsync(Caller caller, User user, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.Check("id", user.Id, FieldRules.UserId);
        errors.Check("displayName", user.DisplayName, FieldRules.Name);
        errors.Check("email", user.Email, TicketLimits.Name);
        if (user.Email is not null && !user.Email.Contains('@', StringComparison.Ordinal))
            errors.Add("email", "A mail address has the form name@example.com.", FieldErrorCodes.NoMailAddress);
        CheckPreferences(errors, user.Locale, user.TimeZone);
        if (user.Organisation is not null
            && await directory.FindOrganisationAsync(caller.Tenant, user.Organisation, cancellationToken) is null)
            errors.Add("organisation", $"There is no organisation '{user.Organisation}'.", FieldErrorCodes.Unknown, user.Organisation);
        errors.ThrowIfAny();
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
                errors.Add(
                    "roles",
                    $"There is no role '{granted.Role}'. Known are: {string.Join(", ", book.Keys)}.",
                    FieldErrorCodes.Unknown,
                    granted.Role);
            if (granted.Project is not null && await directory.FindProjectAsync(caller.Tenant, granted.Project, cancellationToken) is null)
                errors.Add("roles", $"There is no project '{granted.Project}'.", FieldErrorCodes.Unknown, granted.Project);
        }

        errors.ThrowIfAny();
    }

    // Somebody changed the person, or who the administrators are, between the decision and the commit: it is decided again.
    private static async Task UntilDecidedAsync(Func<Task> decide)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await decide();
                return;
            }
            catch (TicketConflictException e) when (e is { Code: "conflict", Wording.Code: RefusalCodes.ChangedMeanwhile } && tries < Tries)
            {
            }
        }
    }

    private Task<CompletedCommit> CommitAsync(Caller caller, CancellationToken cancellationToken, params DirectoryChange[] changes) =>
        CommitAsync(caller, [], cancellationToken, changes);

    private Task<CompletedCommit> CommitAsync(
        Caller caller, IReadOnlyList<DocumentChange> documents, CancellationToken cancellationToken, params DirectoryChange[] changes) =>
        commits.CommitAsync(CommitOrigins.Administration, caller.Tenant, caller.UserId, changes, documents, cancellationToken);

    private static TicketConflictException Stale(string id) => TicketConflictException.Stale(
        $"user '{id}'",
        new(RefusalCodes.ChangedMeanwhile, $"The user '{id}' was changed in the meantime: read him again.", [$"user '{id}'"]));
}
