using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Files that come with a comment or a new ticket, and are attached in its commit or not at all. They are taken in one by one; what is
/// refused, or comes without what it was for, is swept. Thread-safe.
/// </summary>
public sealed class EnclosureDesk
{
    /// <summary>How many files come with one comment or ticket at most.</summary>
    public const int Most = 100;

    private readonly ActorResolver actors;
    private readonly TicketDesk desk;
    private readonly TicketArchive archive;
    private readonly AttachmentDesk attachments;
    private readonly IAttachmentVault? vault;
    private readonly AttachmentIntake intake;
    private readonly TimeProvider time;

    internal EnclosureDesk(
        ActorResolver actors, TicketDesk desk, TicketArchive archive, AttachmentDesk attachments, IAttachmentVault? vault,
        AttachmentIntake intake, TimeProvider time)
    {
        (this.actors, this.desk, this.archive, this.attachments) = (actors, desk, archive, attachments);
        (this.vault, this.intake, this.time) = (vault, intake, time);
    }

    /// <summary>Takes a file in, if the caller may attach any. Nobody has it by that.</summary>
    /// <param name="caller">Who sends it.</param>
    /// <param name="ticket">The ticket that is commented on; null for a new one.</param>
    /// <param name="name">What it is called; a path and what cannot be seen is taken off.</param>
    /// <param name="content">Its bytes, read once and to their end.</param>
    /// <param name="cancellationToken">Ends it early; nothing is kept.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">
    /// The file is too large, empty or of a kind that is refused, or the host keeps none. The errors name it.
    /// </exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<Attachment> TakeInAsync(
        Caller caller, TicketId? ticket, string? name, Stream content, CancellationToken cancellationToken)
    {
        var project = await RequireAsync(caller, ticket, cancellationToken);
        var announced = Attachment.Announced(name, time.GetUtcMicroseconds());
        try
        {
            var kept = vault ?? throw AttachmentIntake.Refusal(Wording.Of(AttachmentErrorCodes.NoVault, $"Files are not kept here."));
            return await intake.TakeAsync(kept, caller.Tenant, project, announced, content, accept: null, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            throw e.Naming(announced.Name);
        }
    }

    /// <summary>A comment with files, which are seen by those who may read it.</summary>
    /// <param name="caller">Who writes it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="files">What was taken in for it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketValidationException">The ticket has no room for them, or does not take one of them.</exception>
    public async Task<AddComment> EncloseAsync(
        Caller caller, TicketId ticket, AddComment comment, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comment);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
            return comment;
        attachments.RequireRoomOn((await archive.GetAsync(caller, ticket, cancellationToken)).Ticket, files);
        return comment with { Files = Items(files, comment.Visibility is CommentVisibility.Internal) };
    }

    /// <summary>A new ticket with files, which are seen by all who see it.</summary>
    /// <param name="caller">Who files it.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="files">What was taken in for it.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketValidationException">
    /// There are too many, or one is none for its project; or a field of the ticket is not acceptable.
    /// </exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<CreateTicket> EncloseAsync(
        Caller caller, CreateTicket ticket, IReadOnlyList<Attachment> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
            return ticket;
        // Which project it is when none is named, and whether there is to be a ticket at all.
        var filed = await desk.PreviewAsync(caller, ticket, cancellationToken);
        attachments.RequireRoomOnNew(filed?.Project ?? ticket.Project ?? "", files, Most);
        return ticket with { Files = Items(files, isInternal: false) };
    }

    private async Task<string?> RequireAsync(Caller caller, TicketId? ticket, CancellationToken cancellationToken)
    {
        var actor = (await actors.RequireViewerAsync(caller, cancellationToken)).Actor;
        if (ticket is not { } id)
        {
            CommandAuthorization.Require(actor.MaySomewhere(Permission.Create), Permission.Create);
            return null;
        }

        var seen = (await archive.GetAsync(caller, id, cancellationToken)).Ticket;
        CommandAuthorization.Require(
            actor.May(Permission.Comment, seen) || actor.May(Permission.WriteInternal, seen), Permission.Comment);
        return seen.Project;
    }

    private List<AddItem> Items(IReadOnlyList<Attachment> files, bool isInternal)
    {
        var now = time.GetUtcMicroseconds();
        var added = files.Select(file => AddItem.Of(AttachmentItems.Of(isInternal), file with { At = now })).ToList();
        // They are listed in the order in which they came, and came at one moment.
        return [.. added.Select(one => one.Key).Order(StringComparer.Ordinal).Zip(added, (key, one) => one with { Key = key })];
    }
}
