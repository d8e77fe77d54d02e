using Ticketing.Attachments;
using Ticketing.Splitting;
using Ticketing.Tests.Workflows;
using Ticketing.Tickets;

namespace Ticketing.Tests.Splitting;

/// <summary>Which comment a file came with.</summary>
public sealed class CommentFilesTests
{
    private static readonly DateTimeOffset Filed = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    // Ann writes at 60 and 70 seconds, and a note at 80; Bob at 90.
    private static readonly TicketText[] Comments =
    [
        Comment(2, "ann", 60), Comment(3, "ann", 70), Comment(4, "ann", 80, TextKind.InternalComment), Comment(5, "bob", 90),
    ];

    [Theory]
    [InlineData("ann", 60, false, 2)]
    [InlineData("ann", 1, false, 2)]
    [InlineData("ann", 61, false, 3)]
    [InlineData("ann", 71, false, null)]
    [InlineData("ann", 61, true, 4)]
    [InlineData("bob", 61, false, 5)]
    [InlineData("bob", 29, false, null)]
    [InlineData("max", 60, false, null)]
    // The ticket was filed with it.
    [InlineData("ann", 0, false, null)]
    public void A_file_belongs_to_the_next_comment_that_its_owner_wrote_for_the_same_readers(
        string by, int second, bool isInternal, int? expected)
    {
        var ticket = WorkflowSamples.NewTicket() with { CreatedAt = Filed };

        var found = CommentFiles.ByComment(ticket, Comments, [File(by, second, isInternal)]);

        Assert.Equal(expected is { } number ? [number] : [], found.Select(one => one.Key));
    }

    private static TicketText Comment(int number, string by, int second, TextKind kind = TextKind.PublicComment) =>
        new(new(1), number, kind, "Text", by, Filed.AddSeconds(second));

    private static AttachedFile File(string by, int second, bool isInternal) => new(
        new(new(1), "a"),
        new() { Name = "a.txt", Size = 1, MediaType = "text/plain", Hash = new('0', 64), At = Filed.AddSeconds(second) })
    {
        Item = new() { Kind = "file", Key = "a", By = by, Internal = isInternal },
    };
}
