using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Storage;
using Ticketing.Time;

namespace Ticketing.Administration;

/// <summary>
/// Reads and changes what administrators wrote, within what each may know of and may change. What does not exist for somebody is not there.
/// Thread-safe.
/// </summary>
/// <typeparam name="T">What the entries are.</typeparam>
internal sealed class AdministeredBook<T>(
    ActorResolver actors, DocumentBook<T> book, IBookRules<T> rules, CommitPipeline commits, TimeProvider time)
    where T : class, IBookEntry<T>
{
    /// <summary>Those that are for the caller, by name, and whether he may change each.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="isFor">Whether one is; null for all that exist for him.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<(T Entry, bool MayChange)>> ListAsync(
        Caller caller, Func<Actor, T, bool>? isFor, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        return
        [
            .. (await book.OfAsync(caller.Tenant, cancellationToken))
                .Where(entry => (isFor ?? rules.Has)(actor, entry))
                .OrderBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal)
                .Select(entry => (entry, rules.MayChange(actor, entry))),
        ];
    }

    /// <summary>One of them as it is this moment.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<(T Entry, bool MayChange)> GetAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var entry = await RequireAsync(actor, id, cancellationToken);
        return (entry, rules.MayChange(actor, entry));
    }

    /// <summary>Adds one.</summary>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<T> AddAsync(Caller caller, T entry, CancellationToken cancellationToken) => await SaveAsync(
        await actors.RequireAsync(caller, cancellationToken), entry.At(Guid.CreateVersion7().ToString("n"), 0), cancellationToken);

    /// <summary>Stores one that was exported, under the id that it had. One of that id that is here already stays as it is.</summary>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">Somebody else stored one of that id at this moment.</exception>
    public async Task<bool> ImportAsync(Caller caller, T said, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        ImportedIds.Require(said.Id);
        var entry = rules.Normalise(said.At(said.Id, 0));
        // Whoever puts people into teams brings what is a team's, too.
        if (!rules.MayChange(actor, entry) && !(actor.May(Permission.ManagePeople) && actor.May(rules.Needed)))
            throw new TicketForbiddenException(rules.Needed);
        if (await book.FindAsync(actor.Tenant, entry.Id, cancellationToken) is not null)
            return false;
        await StoreAsync(actor, entry, rules.CheckImportedAsync, cancellationToken);
        return true;
    }

    /// <summary>Changes one: the whole of it is as it is said.</summary>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not change it, or not so.</exception>
    /// <exception cref="TicketConflictException">It is not at the version that is expected, if one is.</exception>
    public async Task<T> ChangeAsync(Caller caller, T entry, int? expectedVersion, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, entry.Id, expectedVersion, cancellationToken);
        return await SaveAsync(actor, entry.At(known.Id, known.Version), cancellationToken);
    }

    /// <summary>Deletes one, for all who have it.</summary>
    /// <inheritdoc cref="ChangeAsync" path="/exception"/>
    public async Task DeleteAsync(Caller caller, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(caller, cancellationToken);
        var known = await RequireChangeAsync(actor, id, expectedVersion, cancellationToken);
        await CommitAsync(actor, known, book.Delete(known), cancellationToken);
    }

    private async Task<T> SaveAsync(Actor actor, T said, CancellationToken cancellationToken)
    {
        var entry = rules.Normalise(said);
        if (!rules.MayChange(actor, entry))
            throw new TicketForbiddenException(rules.Needed);
        await StoreAsync(actor, entry, rules.CheckAsync, cancellationToken);
        return entry.At(entry.Id, entry.Version + 1);
    }

    private async Task StoreAsync(
        Actor actor, T entry, Func<string, T, IReadOnlyList<T>, FieldErrors, CancellationToken, Task> check,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var others = (await book.ReadAsync(actor.Tenant, cancellationToken)).Where(other => other.Id != entry.Id).ToList();
        await check(actor.Tenant, entry, others, errors, cancellationToken);
        errors.ThrowIfAny();
        await CommitAsync(actor, entry, book.Save(entry), cancellationToken);
    }

    private async Task CommitAsync(Actor actor, T entry, DocumentChange change, CancellationToken cancellationToken)
    {
        var commit = new TicketingCommit { Tenant = actor.Tenant, At = time.GetUtcMicroseconds(), Documents = [change] };
        commit = await rules.CompleteAsync(commit, entry, isKept: change.Json is not null, cancellationToken);
        await commits.CommitAsync(new(CommitOrigins.Administration, actor.UserId, commit), cancellationToken);
    }

    private async Task<T> RequireAsync(Actor actor, string id, CancellationToken cancellationToken) =>
        await book.FindAsync(actor.Tenant, id, cancellationToken) is { } entry && rules.Has(actor, entry)
            ? entry
            : throw new TicketNotFoundException($"{rules.What} '{id}'");

    private async Task<T> RequireChangeAsync(Actor actor, string id, int? expectedVersion, CancellationToken cancellationToken)
    {
        var known = await RequireAsync(actor, id, cancellationToken);
        if (!rules.MayChange(actor, known))
            throw new TicketForbiddenException(rules.Needed);
        return expectedVersion is { } expected && expected != known.Version
            ? throw TicketConflictException.Stale(
                $"{rules.What} '{id}'",
                Wording.Of(RefusalCodes.ChangedMeanwhile, $"The {rules.What} '{known.Name}' was changed meanwhile."))
            : known;
    }
}
