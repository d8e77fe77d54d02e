using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Files that come with a comment or a new ticket, and are attached in its commit or not at all: <see cref="OpenAsync"/> asks whether
/// they may, an <see cref="EnclosureIntake"/> takes them in one by one, <c>EncloseAsync</c> puts them into the command. Thread-safe.
/// </summary>
public sealed class EnclosureDesk
{
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

    /// <summary>Asks whether the caller may send files with a comment or a new ticket. Nothing is kept by that.</summary>
    /// <param name="caller">Who sends them.</param>
    /// <param name="ticket">The ticket that is commented on; null for a new one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What takes the files of one request in.</returns>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket.</exception>
    /// <exception cref="TicketForbiddenException">The caller may not.</exception>
    public async Task<EnclosureIntake> OpenAsync(Caller caller, TicketId? ticket, CancellationToken cancellationToken) =>
        new(caller.Tenant, await RequireAsync(caller, ticket, cancellationToken), vault, intake, time);

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
        attachments.RequireRoomOnNew(filed?.Project ?? ticket.Project ?? "", files, EnclosureIntake.Most);
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
