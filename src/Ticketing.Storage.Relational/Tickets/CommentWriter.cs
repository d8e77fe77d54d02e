using Ticketing.Storage.Relational.Database;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Writes what becomes of comments that are edited or deleted; those that come with the same change are written before.</summary>
internal static class CommentWriter
{
    private const string Update =
        """
        update ticketing_texts
        set body = @Body
        where tenant = @Tenant and ticket_id = @TicketId and number = @Number
        """;

    private const string Delete =
        """
        delete from ticketing_texts
        where tenant = @Tenant and ticket_id = @TicketId and number = @Number
        """;

    private const string Insert =
        """
        insert into ticketing_earlier_texts (
            tenant, ticket_id, comment, number, internal, body, by_user, at, changed_by, changed_at, deletes, internals_before,
            comment_internals_before)
        values (
            @Tenant, @TicketId, @Comment, @Number, @Internal, @Body, @ByUser, @At, @ChangedBy, @ChangedAt, @Deletes, @InternalsBefore,
            @CommentInternalsBefore)
        """;

    /// <summary>Adds it to what is written.</summary>
    public static void Add(WriteBatch batch, string tenant, IReadOnlyList<TicketChange> changes)
    {
        batch.AddEach(Update, changes.SelectMany(change => change.Rewrites.Edited.Select(text => TextRow.Of(tenant, text, 0))));
        batch.AddEach(Delete, changes.SelectMany(change => change.Rewrites.Deleted.Select(
            number => new DeletedComment(tenant, change.After.Id.Value, number))));
        batch.AddEach(Insert, changes.SelectMany(change => EarlierTextRow.Of(tenant, change)));
    }

    private sealed record DeletedComment(string Tenant, long TicketId, long Number);
}
