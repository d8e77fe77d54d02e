using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Splitting;

/// <summary>
/// Makes tickets of comments, and says which became one. Whoever may triage a ticket (<see cref="Permission.Triage"/>) and file in a
/// project does. The comment stays where it is; nobody reads an internal one in public by that. Thread-safe.
/// </summary>
public sealed class SplitDesk
{
    /// <summary>The files that come with one comment at most.</summary>
    public const int MostFiles = 100;

    // As many as a server that broke down may have forgotten.
    private const int NumbersTried = 100;

    // What stands for the new ticket's number while it is asked whether there will be one.
    private static readonly TicketId Unnumbered = new(long.MaxValue);

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly TicketArchive archive;
    private readonly AttachmentDesk attachments;
    private readonly LinkSight sight;
    private readonly ITicketingStore store;

    internal SplitDesk(
        ActorResolver actors, TicketDesk desk, TicketArchive archive, AttachmentDesk attachments, LinkSight sight, ITicketingStore store) =>
        (this.actors, this.desk, this.archive, this.attachments, this.sight, this.store) =
            (actors, desk, archive, attachments, sight, store);

    /// <summary>Makes a new ticket of a comment (<see cref="SplitComment"/>), in one commit.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="ticket">The ticket with the comment.</param>
    /// <param name="command">Which comment, and what the new ticket is.</param>
    /// <param name="files">
    /// Which of the ticket's files the new one has as well; up to <see cref="MostFiles"/>. Null for those that came with the comment
    /// (<see cref="CommentFiles"/>).
    /// </param>
    /// <param name="options">How it is to be done; null for as usual.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The new ticket.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, comment or file.</exception>
    /// <exception cref="TicketValidationException">A field is not acceptable.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not, or the ticket was merged.</exception>
    /// <exception cref="TicketConflictException">The ticket is not at the version that the caller knows.</exception>
    public async Task<CommandOutcome> SplitAsync(
        Caller caller, TicketId ticket, SplitComment command, IReadOnlyCollection<AttachmentId>? files = null,
        CommandOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        options ??= CommandOptions.None;
        // Before a number is taken, so that a refusal leaves no gap; what is asked twice is decided once.
        var split = command with { Into = Unnumbered };
        var known = await desk.CheckAsync(caller, ticket, split, options, cancellationToken);
        if (known.Repeated)
            return known;
        split = split with
        {
            Items = [.. (await FilesAsync(caller, ticket, command, files, cancellationToken))
                .Select(one => (AttachmentItems.Of(one.IsInternal) as Items.TicketItemKind, one.Id.Key))],
        };
        for (var tries = 1; ; tries++)
        {
            split = split with { Into = await store.ReserveIdsAsync(1, cancellationToken) };
            try
            {
                return await desk.ExecuteAsync(caller, ticket, split, options, cancellationToken);
            }
            catch (TicketConflictException e) when (e.IsNumberTaken && tries < NumbersTried)
            {
                // The next number may be free.
            }
        }
    }

    /// <summary>Whether somebody may make tickets of the comments of a ticket that he sees, if he may file tickets somewhere.</summary>
    public static bool MaySplit(Actor actor, Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(ticket);
        return SplitCommentHandler.May(actor, ticket);
    }

    /// <summary>Which comments of a ticket became tickets, and of which it came.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="ticket">A ticket that was read for the caller; he is not asked again whether he sees it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<TicketSplits> FindAsync(Caller caller, Ticket ticket, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var splits = ticket.Splits.ToList();
        if (splits.Count == 0)
            return TicketSplits.None;
        var visibility = (await actors.RequireViewerAsync(caller, cancellationToken)).Visibility;
        var seen = await sight.ReadAsync(splits.Select(split => split.Other), visibility, cancellationToken);
        var into = splits.Where(split => !split.IsFrom).GroupBy(
            split => split.Comment, split => seen.ContainsKey(split.Other) ? split.Other : default);
        var from = splits.Where(split => split.IsFrom).Select(split => seen.GetValueOrDefault(split.Other)).FirstOrDefault();
        return new(into.ToDictionary(one => one.Key, one => (IReadOnlyList<TicketId>)[.. one.Distinct().Order()]), from)
        {
            FromComment = from?.Splits.Where(split => !split.IsFrom && split.Other == ticket.Id)
                .Select(split => (int?)split.Comment).FirstOrDefault(),
        };
    }

    private async Task<IReadOnlyList<AttachedFile>> FilesAsync(
        Caller caller, TicketId ticket, SplitComment command, IReadOnlyCollection<AttachmentId>? wanted,
        CancellationToken cancellationToken)
    {
        if (wanted is { Count: 0 })
            return [];
        var there = await attachments.ListAsync(caller, ticket, cancellationToken);
        if (there.Count == 0 && wanted is null)
            return [];
        var comment = await archive.GetCommentAsync(caller, ticket, command.Comment, cancellationToken);
        var files = wanted is null
            ? CommentFiles.Of(comment, there)
            : [.. wanted.Distinct().Select(id => there.FirstOrDefault(one => one.Id == id) ?? throw new TicketNotFoundException($"{id}"))];
        var project = command.Project ?? (await archive.GetAsync(caller, ticket, cancellationToken)).Ticket.Project;
        attachments.RequireRoomOnNew(project, [.. files.Select(one => one.File)], MostFiles);
        return files;
    }
}
