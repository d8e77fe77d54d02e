using System.Data.Common;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>A row of <c>ticketing_earlier_texts</c>.</summary>
internal sealed record EarlierTextRow(
    string Tenant, long TicketId, long Comment, long Number, long Internal, string Body, string ByUser, long At, string ChangedBy,
    long ChangedAt, long Deletes, long InternalsBefore, long CommentInternalsBefore)
{
    /// <summary>The columns that <see cref="Read"/> reads, from a table with the alias <c>e</c>.</summary>
    public const string Columns =
        "e.ticket_id, e.comment, e.number, e.internal, e.body, e.by_user, e.at, e.internals_before, e.comment_internals_before";

    /// <summary>The rows that a change adds.</summary>
    public static IEnumerable<EarlierTextRow> Of(string tenant, TicketChange change)
    {
        if (change.Rewrites.Earlier.Count == 0)
            return [];
        var (first, internals) = (change.Events[0].Version, change.CountInternalsBefore());
        return change.Rewrites.Earlier.Select(earlier =>
            Of(tenant, earlier, change.Events[earlier.Text.Number - first], internals[earlier.Text.Number - first]));
    }

    /// <summary>What the row that a reader stands on says, when <see cref="Columns"/> come first.</summary>
    /// <param name="reader">Stands on a row.</param>
    /// <param name="readsInternal">Whether whoever asks may read internal comments.</param>
    public static EarlierText Read(DbDataReader reader, bool readsInternal)
    {
        var (before, commentBefore) = readsInternal ? (0, 0) : ((int)reader.GetInt64(7), (int)reader.GetInt64(8));
        var kind = reader.GetInt64(3) == 0 ? TextKind.PublicComment : TextKind.InternalComment;
        return new(
            new(
                new(reader.GetInt64(0)), (int)reader.GetInt64(2) - before, kind, reader.GetString(4), reader.GetString(5),
                UnixMicroseconds.ToTime(reader.GetInt64(6))),
            (int)reader.GetInt64(1) - commentBefore);
    }

    private static EarlierTextRow Of(string tenant, EarlierText earlier, RecordedEvent change, int internalsBefore)
    {
        var (deletes, commentBefore) = change.Event switch
        {
            CommentDeleted e => (true, e.InternalsBefore),
            CommentEdited e => (false, e.InternalsBefore),
            _ => throw new InvalidOperationException($"{change} neither edits nor deletes a comment."),
        };
        return new(
            tenant, earlier.Text.Ticket.Value, earlier.Comment, earlier.Text.Number, change.Event.IsInternal() ? 1 : 0, earlier.Text.Body,
            earlier.Text.By, UnixMicroseconds.Of(earlier.Text.At), change.By, UnixMicroseconds.Of(change.At), deletes ? 1 : 0,
            internalsBefore, commentBefore);
    }
}
