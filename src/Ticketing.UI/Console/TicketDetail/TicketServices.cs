using Microsoft.Extensions.Localization;
using Ticketing.Administration;
using Ticketing.CannedReplies;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Items;
using Ticketing.Links;
using Ticketing.Merging;
using Ticketing.Replies;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using Ticketing.UI.Linking;
using Ticketing.UI.Texts;
using Ticketing.Workflows;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What the handlers of a ticket's page need.</summary>
internal readonly record struct TicketServices(
    PageContext Page, TicketDesk Desk, ReplyDesk Replies, CannedReplyDesk CannedReplies, TicketArchive Archive,
    PeopleDesk People, ProjectDesk Projects, FieldDesk Fields, TicketFacets Facets, WorkflowRegistry Workflows,
    ItemKinds Items, LinkKinds Links, MergeDesk Merging, BlockedTickets Blocked, CommentReader Comments, Labels Labels, TimeProvider Time,
    IStringLocalizer<TicketText> Text, IStringLocalizer<FieldText> FieldText)
{
    /// <summary>
    /// Carries out what a form wants, whose writer saw the version in it. What others changed since is a conflict when it is the same
    /// thing.
    /// </summary>
    /// <exception cref="TicketConflictException">The same thing was changed since: code <c>stale</c>.</exception>
    public Task<CommandOutcome> ExecuteAsync(
        TicketId id, TicketCommand command, TicketForm form, CancellationToken cancellationToken) =>
        Desk.ExecuteAsync(
            Page.Caller, id, command, new() { ExpectedVersion = form.Number("version"), MayMerge = true },
            cancellationToken);

    /// <summary>
    /// Sends what a form says: a public reply can be taken back for a moment. With a transition the version in the form counts as above.
    /// </summary>
    /// <exception cref="TicketConflictException">The status was changed since: code <c>stale</c>.</exception>
    public Task<CommandOutcome> SendAsync(TicketId id, TicketCommand command, TicketForm form, CancellationToken cancellationToken) =>
        Replies.SendAsync(
            Page.Caller, id, command,
            new()
            {
                ExpectedVersion = command is AddComment ? null : form.Number("version"), MayMerge = true, Idempotency = form.Once,
            },
            form.Number("returned"), cancellationToken);
}
