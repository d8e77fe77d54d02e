using Ticketing.Commands;
using Ticketing.Commits;
using Ticketing.Tickets;
using static Ticketing.Tests.Commits.ContributedDesk;

namespace Ticketing.Tests.Commits;

public sealed class FurtherEventTests
{
    [Fact]
    public async Task What_happens_besides_is_stored_and_in_the_answer_and_seen_by_later_contributors()
    {
        var first = new FirstContributor
        {
            Name = "first",
            Adds = OnComments(id =>
            [
                new(id, new TagsChanged(new([" Answered "]))), new(id, new PriorityChanged(Priority.High)) { By = "robot" },
            ]),
        };
        var second = new SecondContributor { Name = "second" };
        await using var desk = await OpenAsync(first, second);
        var filed = await desk.FileAsync();

        var outcome = await desk.Tickets.ExecuteAsync(Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public));

        Assert.Equal((4, Priority.High, 2), (outcome.Ticket!.Version, outcome.Ticket.Priority, outcome.Text));
        Assert.Equal(["answered"], outcome.Ticket.Tags);
        Assert.Equal(outcome.Ticket, second.Asked[^1].Commit.Tickets[0].After);
        var history = await desk.HistoryAsync(filed.Id);
        Assert.Equal(
            [(1, "boss"), (2, "boss"), (3, "boss"), (4, "robot")], history.Select(recorded => (recorded.Version, recorded.By)));
        Assert.Equal(history[1].At, history[3].At);
    }

    [Fact]
    public async Task A_comment_besides_is_not_taken_for_the_one_that_was_asked_for()
    {
        var first = new FirstContributor
        {
            Name = "first",
            Adds = OnComments(id => [new(id, new CommentAdded(CommentVisibility.Internal), "Told the customer.")]),
        };
        await using var desk = await OpenAsync(first);
        var filed = await desk.FileAsync();

        var outcome = await desk.Tickets.ExecuteAsync(
            Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public), new() { Idempotency = new("key", "print") });
        var again = await desk.Tickets.ExecuteAsync(
            Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public), new() { Idempotency = new("key", "print") });

        Assert.Equal((2, 2, true), (outcome.Text, again.Text, again.Repeated));
        Assert.Equal(3, outcome.Ticket!.Version);
        Assert.Equal(["Hello", "Told the customer."], outcome.Written.Select(text => text.Body));
    }

    [Fact]
    public async Task A_preview_shows_what_would_happen_besides()
    {
        var first = new FirstContributor { Name = "first", Adds = OnComments(id => [new(id, new PriorityChanged(Priority.High))]) };
        await using var desk = await OpenAsync(first);
        var filed = await desk.FileAsync();

        var (before, after) = await desk.Tickets.PreviewAsync(Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public));

        Assert.Equal((Priority.Normal, Priority.High), (before.Priority, after.Priority));
        Assert.Single(await desk.HistoryAsync(filed.Id));
    }

    public static TheoryData<FurtherEvent, string> Impossible => new()
    {
        { new(new(1), new TitleChanged(" ")), "TitleChanged" },
        { new(new(1), new CommentAdded(CommentVisibility.Public)), "without a text" },
        { new(new(1), new CommentAdded(0), "Hello"), "CommentAdded" },
        { new(new(1), new PriorityChanged(Priority.High), "Hello"), "a text, which it does not have" },
        { new(new(1), new TagsChanged(new([new string('a', 61)]))), "TagsChanged" },
        { new(new(1), new DueDateChanged(DateTimeOffset.MaxValue)), "DueDateChanged" },
        { new(new(1), new PriorityChanged(Priority.High)) { By = "\ud800" }, "PriorityChanged" },
        { new(new(1), new Transitioned("complete", "in-progress", "done", StatusCategory.Done, 1)), "it is in 'to-do'" },
        { new(new(1), new Transitioned("", "to-do", "done", StatusCategory.Done, 1)), "Transitioned" },
        { new(new(1), new AssignmentChanged("\0", null)), "AssignmentChanged" },
        { new(new(1), new CategoryChanged("")), "CategoryChanged" },
        { new(new(1), new ProjectChanged("", "general", "default", 1, "to-do", StatusCategory.Open)), "ProjectChanged" },
        { new(new(7), new PriorityChanged(Priority.High)), "ticket #7, which is not in the commit" },
        {
            new(new(1), new SourceReported { Revision = "1", SourceStatus = "x", Status = "to-do", StatusCategory = StatusCategory.Open }),
            "SourceReported"
        },
    };

    [Theory, MemberData(nameof(Impossible))]
    public async Task What_cannot_happen_is_refused_by_name(FurtherEvent further, string sentence)
    {
        var first = new FirstContributor { Name = "first", Adds = OnComments(_ => [further]) };
        await using var desk = await OpenAsync(first);
        var filed = await desk.FileAsync();

        var fault = await Assert.ThrowsAsync<CommitContributionException>(
            () => desk.Tickets.ExecuteAsync(Boss, filed.Id, new AddComment("Hello", CommentVisibility.Public)));

        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
        Assert.Single(await desk.HistoryAsync(filed.Id));
    }

    private static Func<ProposedCommit, CommitContribution?> OnComments(Func<TicketId, IReadOnlyList<FurtherEvent>> events) => proposed =>
        proposed.Commit.Tickets is [{ After.Id: var id } change] && change.Events.Any(recorded => recorded.Event is CommentAdded)
            ? new() { Events = events(id) }
            : null;
}
