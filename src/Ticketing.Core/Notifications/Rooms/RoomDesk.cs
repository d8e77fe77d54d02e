using System.Globalization;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commits;
using Ticketing.Storage;

namespace Ticketing.Notifications.Rooms;

/// <summary>
/// The chat rooms that are told of tickets, for those who manage the project that a room is told of, or all. Another room does not exist
/// for somebody. Thread-safe.
/// </summary>
public sealed class RoomDesk
{
    private readonly ActorResolver actors;
    private readonly RoomStore store;
    private readonly CarefulDirectory directory;
    private readonly CommitPipeline commits;

    internal RoomDesk(
        ActorResolver actors, RoomStore store, CarefulDirectory directory, CommitPipeline commits, IEnumerable<IRoomForm> forms) =>
        (this.actors, this.store, this.directory, this.commits, Forms) = (actors, store, directory, commits, [.. forms]);

    /// <summary>How rooms can be told on this host; none where no package brings one.</summary>
    public IReadOnlyList<IRoomForm> Forms { get; }

    /// <summary>The rooms that the caller may set, by key: at most <see cref="Room.Most"/>.</summary>
    /// <exception cref="TicketForbiddenException">The caller manages no project.</exception>
    public async Task<IReadOnlyList<Room>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var actor = await RequireAsync(caller, cancellationToken);
        var rooms = await store.ListWholeAsync(caller.Tenant, cancellationToken);
        return [.. rooms.Where(room => RoomRules.MaySet(actor, room)).Select(Shown)];
    }

    /// <summary>A room.</summary>
    /// <exception cref="TicketForbiddenException">The caller manages no project.</exception>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task<Room> GetAsync(Caller caller, string key, CancellationToken cancellationToken) =>
        Shown((await FindAsync(await RequireAsync(caller, cancellationToken), key, cancellationToken)).Room);

    /// <summary>Adds or changes a room.</summary>
    /// <returns>The room as it is shown from now on.</returns>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">
    /// The caller does not manage what the room is to be told of, or there is a room of that key which is told of something else.
    /// </exception>
    /// <exception cref="TicketConflictException">Somebody changed it meanwhile, or there are too many.</exception>
    public async Task<Room> SaveAsync(Caller caller, Room room, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(room);
        var actor = await RequireAsync(caller, cancellationToken);
        var (known, version) = await store.FindAsync(caller.Tenant, room.Key, cancellationToken);
        if (!RoomRules.MaySet(actor, room) || (known is not null && !RoomRules.MaySet(actor, known)))
            throw new TicketForbiddenException(Permission.ManageProject);
        // An address is of a form: that of another one is not taken over.
        var whole = room with
        {
            Address = room.Address ?? (known?.Form == room.Form ? known.Address : null), Kinds = [.. room.Kinds.Distinct()],
        };
        await CheckAsync(caller.Tenant, whole, isNew: known is null, cancellationToken);
        await CommitAsync(caller, store.Save(whole, version), cancellationToken);
        return Shown(whole);
    }

    /// <summary>Deletes a room: nobody tells it anything any more.</summary>
    /// <exception cref="TicketForbiddenException">The caller manages no project.</exception>
    /// <exception cref="TicketNotFoundException">It does not exist for the caller.</exception>
    public async Task DeleteAsync(Caller caller, string key, CancellationToken cancellationToken)
    {
        var (_, version) = await FindAsync(await RequireAsync(caller, cancellationToken), key, cancellationToken);
        await CommitAsync(caller, RoomStore.Delete(key, version), cancellationToken);
    }

    private async Task<Actor> RequireAsync(Caller caller, CancellationToken cancellationToken) =>
        await actors.RequireAsync(caller, cancellationToken) is var actor && actor.MaySomewhere(Permission.ManageProject)
            ? actor
            : throw new TicketForbiddenException(Permission.ManageProject);

    private async Task<(Room Room, int Version)> FindAsync(Actor actor, string key, CancellationToken cancellationToken) =>
        await store.FindAsync(actor.Tenant, key, cancellationToken) is ({ } room, var version) && RoomRules.MaySet(actor, room)
            ? (room, version)
            : throw new TicketNotFoundException($"chat room '{key}'");

    private async Task CheckAsync(string tenant, Room room, bool isNew, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        errors.CheckKey("key", room.Key);
        errors.Check("name", room.Name, FieldRules.Name);
        if (Forms.FirstOrDefault(one => one.Name == room.Form) is not { } form)
            errors.Add("form", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", Forms.Select(one => one.Name))}."));
        else if (room.Address is not { Length: > 0 and <= Room.MostAddress } address || !form.Takes(address))
        {
            errors.Add("address", Wording.Of(
                FieldErrorCodes.NoRoomAddress,
                $"That is no address of such a room, or it is of a host that is not written to; one looks like {form.Example}."));
        }

        if (room.Kinds.IsEmpty || room.Kinds.Any(kind => !Room.AllKinds.Contains(kind)))
            errors.Add("kinds", Wording.Of(FieldErrorCodes.NoneOf, $"Known are {string.Join(", ", Room.AllKinds)}."));
        if (room.Language is { } language && !IsLanguage(language))
            errors.Add("language", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{language}'."));
        if (room.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            errors.Add("timeZone", Wording.Of(FieldErrorCodes.NoTimeZone, $"There is no time zone '{zone}'."));
        if (room.Project is { } project && await directory.FindProjectAsync(tenant, project, cancellationToken) is null)
            errors.Add("project", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{project}'."));
        if (room.Team is { } team && await directory.FindTeamAsync(tenant, team, cancellationToken) is null)
            errors.Add("team", Wording.Of(FieldErrorCodes.Unknown, $"There is no '{team}'."));
        errors.ThrowIfAny();
        if (isNew && (await store.ListAsync(tenant, cancellationToken)).Count >= Room.Most)
            throw new TicketValidationException("key", Wording.Of(FieldErrorCodes.TooMany, $"There may be {Room.Most} at most."));
    }

    private static bool IsLanguage(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    // One whose form is gone may be a secret.
    private Room Shown(Room room) =>
        Forms.FirstOrDefault(one => one.Name == room.Form) is { IsAddressSecret: false } ? room : room with { Address = null };

    private Task<CompletedCommit> CommitAsync(Caller caller, DocumentChange change, CancellationToken cancellationToken) =>
        commits.CommitAsync(CommitOrigins.Administration, caller.Tenant, caller.UserId, [], [change], cancellationToken);
}
