using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Roles;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Administration;

/// <summary>Roles and what they allow. Thread-safe.</summary>
public sealed class RoleDesk
{
    private const int MostRoles = 200;

    private readonly ActorResolver actors;
    private readonly RoleBook roleBook;
    private readonly PermissionBook permissions;
    private readonly CommitPipeline commits;
    private readonly Administrators administrators;
    private readonly Standing standing;
    private readonly IDirectory directory;

    internal RoleDesk(
        ActorResolver actors, RoleBook roleBook, PermissionBook permissions, CommitPipeline commits, Administrators administrators,
        Standing standing, IDirectory directory)
    {
        this.actors = actors;
        this.roleBook = roleBook;
        this.permissions = permissions;
        this.commits = commits;
        this.administrators = administrators;
        this.standing = standing;
        this.directory = directory;
    }

    /// <summary>The roles that every tenant has, as this host has them: its own permissions are the administrator's too.</summary>
    public IReadOnlyList<Role> BuiltIn => roleBook.BuiltIn;

    /// <summary>Who the caller is and what he may do.</summary>
    /// <exception cref="TicketForbiddenException">He may not act at all.</exception>
    public async Task<Actor> IdentifyAsync(Caller caller, CancellationToken cancellationToken) =>
        await actors.RequireAsync(caller, cancellationToken);

    /// <summary>All roles, by name.</summary>
    /// <exception cref="TicketForbiddenException">The caller may not see people.</exception>
    public async Task<IReadOnlyList<Role>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (!actor.May(Permission.SeePeople))
            throw new TicketForbiddenException(Permission.SeePeople);
        return [.. (await roleBook.ReadAsync(caller.Tenant, cancellationToken)).Values.OrderBy(role => role.Name, StringComparer.Ordinal)];
    }

    /// <summary>
    /// Defines a role. Neither it nor the one of that name until now may contain what the caller does not hold everywhere himself, and
    /// nobody who holds it may get more than the caller has. One that everybody holds is changed by administrators alone, and nobody takes
    /// out of it what the help desk is of no use without: filing tickets, seeing and commenting one's own.
    /// </summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">
    /// Everybody needs what would be taken, or nobody would be left who may everything.
    /// </exception>
    public async Task SaveAsync(Caller caller, Role role, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (!actor.May(Permission.ManageRoles))
            throw new TicketForbiddenException(Permission.ManageRoles);
        var roles = await roleBook.ReadAsync(caller.Tenant, cancellationToken);
        var errors = new FieldErrors();
        errors.Require("name", role.Name, TicketLimits.Tag);
        if (!roles.ContainsKey(role.Name) && roles.Count >= MostRoles)
            errors.Add("name", Wording.Of(FieldErrorCodes.TooMany, $"There may be {MostRoles} at most."));
        if (role.Grants.Length > MostRoles)
            errors.Add("grants", Wording.Of(FieldErrorCodes.TooMany, $"There may be {MostRoles} at most."));
        foreach (var grant in role.Grants.Take(MostRoles))
        {
            errors.Require("grants", grant.Permission.Name, TicketLimits.Tag);
            if (grant.Permission.Name is { Length: > 0 and <= TicketLimits.Tag } && !permissions.Contains(grant.Permission))
                errors.Add("grants", new Wording(FieldErrorCodes.Unknown, Undeclared(grant.Permission), [grant.Permission.Name]));
            if (!Enum.IsDefined(grant.Scope))
                errors.Add("grants", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {"own, assigned, team, organisation, project, all"}."));
        }

        errors.ThrowIfAny();
        if (actor.FindMissing(role) is { } missing)
            throw new TicketForbiddenException(GrantRules.NotHeld(role.Name, missing));
        if (roles.TryGetValue(role.Name, out var known) && actor.FindMissing(known) is { } lost)
            throw new TicketForbiddenException(GrantRules.NotHeld(known.Name, lost));
        // A role keeps the spelling of its name, under which people hold it.
        var saved = known is null ? role : role with { Name = known.Name };
        var then = roles.Values.Where(one => one != known).Append(saved).ToDictionary(one => one.Name, StringComparer.OrdinalIgnoreCase);
        if (known is not null)
            await CheckHoldersAsync(actor, known, roles, then, cancellationToken);
        IReadOnlyList<DocumentChange> guards = known is not null && administrators.Holds(known) && !administrators.Holds(saved)
            ? [await administrators.RequireAnotherAsync(actor, null, then, cancellationToken)]
            : [];
        await CommitAsync(caller, new SaveRole(saved), guards, cancellationToken);
    }

    private Task<CompletedCommit> CommitAsync(
        Caller caller, DirectoryChange change, IReadOnlyList<DocumentChange> guards, CancellationToken cancellationToken) =>
        commits.CommitAsync(CommitOrigins.Administration, caller.Tenant, caller.UserId, [change], guards, cancellationToken);

    private string Undeclared(Permission permission) =>
        $"There is no permission '{permission}'. Known are: {string.Join(", ", Permission.BuiltIn.Concat(permissions.Own))}. A host " +
        $"declares its own: AddTicketing(t => t.AddPermission(…)).";

    /// <summary>
    /// Deletes a role that an administrator defined and nobody holds. Nobody deletes a role with what he does not hold everywhere himself.
    /// </summary>
    /// <exception cref="TicketNotFoundException">There is none.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">Somebody holds it, or the host's code names it; the message says what to do.</exception>
    public async Task DeleteAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        if (!actor.May(Permission.ManageRoles))
            throw new TicketForbiddenException(Permission.ManageRoles);
        if (!(await roleBook.ReadAsync(caller.Tenant, cancellationToken)).TryGetValue(name, out var role))
            throw new TicketNotFoundException($"role '{name}'");
        if (roleBook.IsInCode(name) || roleBook.IsEverybodys(name))
            throw new TicketConflictException(
                $"role '{role.Name}'", Wording.Of(RefusalCodes.RoleIsFixed, $"The role '{role.Name}' is one of the host's code."));
        if (actor.FindMissing(role) is { } lost)
            throw new TicketForbiddenException(GrantRules.NotHeld(role.Name, lost));
        await CommitAsync(caller, new DeleteRole(role.Name), [], cancellationToken);
    }

    // Whoever holds the role is changed with it.
    private async Task CheckHoldersAsync(
        Actor actor, Role known, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Role> then,
        CancellationToken cancellationToken)
    {
        var isEverybodys = roleBook.IsEverybodys(known.Name);
        if (administrators.Holds(actor))
        {
            if (isEverybodys)
                CheckNeeded(known, roles, then);
            return;
        }

        var holders = isEverybodys
            ? []
            : await directory.ListHoldersAsync(actor.Tenant, known.Name, null, DirectoryLimits.Page, cancellationToken);
        if (isEverybodys || holders.Count == DirectoryLimits.Page)
        {
            throw new TicketForbiddenException(Wording.Of(
                RefusalCodes.WidelyHeld, $"Everybody holds the role '{known.Name}', or very many do: only an administrator changes it."));
        }

        foreach (var holder in holders)
        {
            var caller = new Caller(holder.Id, actor.Tenant);
            var change = new PersonChange(
                await standing.OfAsync(caller, holder, roles, cancellationToken),
                await standing.OfAsync(caller, holder, then, cancellationToken));
            if (GrantRules.WhyNot(actor, change) is { } refusal)
                throw new TicketForbiddenException(refusal);
        }
    }

    private void CheckNeeded(Role known, IReadOnlyDictionary<string, Role> roles, IReadOnlyDictionary<string, Role> then)
    {
        // As the host's code has them: whatever was taken out before can be put back.
        var meant = roleBook.Everybodys.Select(name => roleBook.FindInCode(name) ?? roles.GetValueOrDefault(name)).OfType<Role>();
        var left = roleBook.Everybodys.Select(name => then.GetValueOrDefault(name)).OfType<Role>();
        if (GrantRules.FindNeeded(meant, left) is not { } needed)
            return;
        throw new TicketConflictException(
            $"role '{known.Name}'",
            new Wording(
                RefusalCodes.EverybodyNeeds,
                $"Everybody holds the role '{known.Name}', and the help desk is of no use without {needed.Permission} ({needed.Scope}): " +
                $"leave it in.",
                [needed.Permission.Name, needed.Scope.ToString(), known.Name]));
    }
}
