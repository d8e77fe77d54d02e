using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Files on tickets. Whoever sees the ticket sees its files, internal ones as its internal comments; for everybody else there are none,
/// whatever address he knows. Thread-safe.
/// </summary>
public sealed class AttachmentDesk
{
    private const int PageSize = 1000;

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly ITicketReader reader;
    private readonly ITicketItems items;
    private readonly IAttachmentVault? vault;
    private readonly AttachmentIntake intake;
    private readonly AttachmentOptions options;
    private readonly TimeProvider time;

    internal AttachmentDesk(
        ActorResolver actors, TicketDesk desk, ITicketReader reader, ITicketItems items, IAttachmentVault? vault,
        AttachmentIntake intake, AttachmentOptions options, TimeProvider time)
    {
        (this.actors, this.desk, this.reader, this.items, this.vault) = (actors, desk, reader, items, vault);
        (this.intake, this.options, this.time) = (intake, options, time);
    }

    /// <summary>Whether the host chose a vault; without one nothing can be attached.</summary>
    public bool IsOn => vault is not null;

    /// <summary>How many bytes a file has at most, on the tickets of a project.</summary>
    public long MostBytesIn(string project) => options.MostBytesIn(project);

    /// <summary>Whether somebody may attach files to a ticket that he sees.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="isInternal">Whether only readers of internal comments are to see them.</param>
    public bool MayAttach(Actor actor, Ticket ticket, bool isInternal)
    {
        var kind = AttachmentItems.Of(isInternal);
        return IsOn && (!isInternal || actor.May(Permission.ReadInternal, ticket))
            && (actor.May(kind.Adding, ticket) || actor.May(kind.Managing, ticket));
    }

    /// <summary>
    /// Attaches a file. It is asked first whether the caller may; then its bytes go to the vault as they come, are looked at, and the
    /// ticket refers to them.
    /// </summary>
    /// <param name="caller">Who attaches it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="name">What it is called; a path and what cannot be seen is taken off.</param>
    /// <param name="content">Its bytes, read once and to their end.</param>
    /// <param name="isInternal">Whether only readers of internal comments see it.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early; nothing is attached.</param>
    /// <returns>The outcome, and which one it is; a repetition of the same request has the same.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or the host has no vault.</exception>
    /// <exception cref="TicketValidationException">The file is too large, empty or of a kind that is refused.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public async Task<(CommandOutcome Outcome, AttachmentId Id)> AttachAsync(
        Caller caller, TicketId ticket, string? name, Stream content, bool isInternal, CommandOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var kept = vault ?? throw new TicketNotFoundException("vault of attachments");
        var kind = AttachmentItems.Of(isInternal);
        var announced = Attachment.Announced(name, time.GetUtcMicroseconds());
        var (before, _) = await desk.PreviewAsync(caller, ticket, AddItem.Of(kind, announced), cancellationToken);
        var file = await intake.TakeAsync(
            kept, caller.Tenant, before.Project, announced, content, taken => RequireRoom([taken], before), cancellationToken);
        return await AddAsync(caller, ticket, AddItem.Of(kind, file), file, options, cancellationToken);
    }

    /// <summary>Attaches a file of the <see cref="AttachmentStock"/>: everybody who sees the ticket sees it.</summary>
    /// <param name="caller">Who attaches it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early; nothing is attached.</param>
    /// <returns>The outcome, and which one it is; a repetition of the same request has the same.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">The ticket has no room for it.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<(CommandOutcome Outcome, AttachmentId Id)> AttachKeptAsync(
        Caller caller, TicketId ticket, Attachment file, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var command = AddItem.Of(AttachmentItems.Public, file with { At = time.GetUtcMicroseconds() });
        var (before, _) = await desk.PreviewAsync(caller, ticket, command, cancellationToken);
        RequireRoom([file], before);
        return await AddAsync(caller, ticket, command, file, options, cancellationToken);
    }

    /// <summary>The files of a ticket that the caller may know of, the oldest first.</summary>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    public async Task<IReadOnlyList<AttachedFile>> ListAsync(Caller caller, TicketId ticket, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        if (await reader.FindAsync(ticket, visibility, cancellationToken) is null)
            throw new TicketNotFoundException($"ticket {ticket}");
        var found = new List<AttachedFile>();
        foreach (var kind in AttachmentItems.All)
        {
            for (string? after = null; ;)
            {
                var page = await items.ListAsync(ticket, kind.Name, after, PageSize, visibility, cancellationToken);
                found.AddRange(page.Select(item => AttachedFile.Of(ticket, item)).OfType<AttachedFile>());
                if (page.Count < PageSize)
                    break;
                after = page[^1].Key;
            }
        }

        return [.. found.OrderBy(one => one.File.At).ThenBy(one => one.Id.Key, StringComparer.Ordinal)];
    }

    /// <summary>What is known of a file; null when there is none that the caller may know of.</summary>
    public async Task<AttachedFile?> FindAsync(Caller caller, AttachmentId id, CancellationToken cancellationToken)
    {
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        foreach (var kind in AttachmentItems.All)
        {
            if (await items.FindAsync(id.Ticket, kind.Name, id.Key, visibility, cancellationToken) is { } item
                && AttachedFile.Of(id.Ticket, item) is { } file)
                return file;
        }

        return null;
    }

    /// <summary>Opens a file to be read; the stream can seek.</summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may know of, or the vault has lost it.</exception>
    public async Task<(AttachedFile File, Stream Content)> OpenAsync(Caller caller, AttachmentId id, CancellationToken cancellationToken)
    {
        var file = await FindAsync(caller, id, cancellationToken) ?? throw None(id);
        var content = vault is null ? null : await vault.OpenAsync(caller.Tenant, file.File.Hash, cancellationToken);
        return (file, content ?? throw new TicketNotFoundException($"content of attachment {id}"));
    }

    /// <summary>
    /// Takes a file off its ticket: one's own, or with <see cref="Permission.Triage"/> anybody's. Its bytes go when no ticket refers to
    /// them any more, after <see cref="AttachmentOptions.Retention"/>.
    /// </summary>
    /// <exception cref="TicketNotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public async Task<CommandOutcome> RemoveAsync(
        Caller caller, AttachmentId id, CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        var file = await FindAsync(caller, id, cancellationToken) ?? throw None(id);
        return await desk.ExecuteAsync(
            caller, id.Ticket, new RemoveItem(AttachmentItems.Of(file.IsInternal), id.Key), options, cancellationToken);
    }

    /// <summary>Refuses files of another ticket that a new ticket of a project would not take.</summary>
    /// <exception cref="TicketValidationException">There are too many, or one is too large or of a kind that is refused there.</exception>
    internal void RequireRoomOnNew(string project, IReadOnlyList<Attachment> files, int most)
    {
        foreach (var file in files)
            RequireKind(project, file);
        RequireRoom(project, Math.Min(most, options.MostFilesIn(project)), files.Sum(one => one.Size), files.Count);
    }

    /// <summary>Refuses files that a ticket would not take together.</summary>
    /// <exception cref="TicketValidationException">There are too many, or one is too large or of a kind that is refused there.</exception>
    internal void RequireRoomOn(Ticket ticket, IReadOnlyList<Attachment> files)
    {
        foreach (var file in files)
            RequireKind(ticket.Project, file);
        RequireRoom(files, ticket);
    }

    private async Task<(CommandOutcome Outcome, AttachmentId Id)> AddAsync(
        Caller caller, TicketId ticket, AddItem command, Attachment file, CommandOptions? options, CancellationToken cancellationToken)
    {
        if (options?.Idempotency is { } asked)
        {
            // What is asked is known once the file is.
            var idempotency = asked with { Fingerprint = $"{asked.Fingerprint}/{file.Hash}/{file.Name}" };
            options = options with { Idempotency = idempotency };
            command = command with { Key = idempotency.ItemKey(caller) };
        }

        return (await desk.ExecuteAsync(caller, ticket, command, options, cancellationToken), new(ticket, command.Key));
    }

    private static TicketNotFoundException None(AttachmentId id) => new($"attachment {id}");

    private void RequireKind(string project, Attachment file)
    {
        if (options.RefusesIn(project, file.MediaType))
            throw AttachmentIntake.Refused(file).Naming(file.Name);
        if (file.Size > options.MostBytesIn(project))
            throw AttachmentIntake.TooLarge(options.MostBytesIn(project)).Naming(file.Name);
    }

    private void RequireRoom(IReadOnlyCollection<Attachment> files, Ticket ticket)
    {
        var there = AttachmentItems.All.Select(kind => ticket.Items[kind.Name]).ToList();
        RequireRoom(
            ticket.Project, options.MostFilesIn(ticket.Project),
            files.Sum(file => file.Size) + there.Sum(total => total.Amount),
            there.Sum(total => (long)total.Count) + files.Count);
    }

    private void RequireRoom(string project, int mostFiles, long bytes, long files)
    {
        var most = options.MostBytesPerTicketIn(project);
        if (bytes > most)
        {
            throw AttachmentIntake.Refusal(Wording.Of(
                AttachmentErrorCodes.TicketFull, $"All files of a ticket have {most} bytes together at most."));
        }

        if (files > mostFiles)
            throw AttachmentIntake.TooMany(mostFiles);
    }
}
