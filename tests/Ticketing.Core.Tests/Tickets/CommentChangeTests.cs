using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Tickets;
using static Ticketing.Tests.Tickets.Decisions;

namespace Ticketing.Tests.Tickets;

public sealed class CommentChangeTests
{
    private static readonly Actor Bob = Holder("bob", Role.Requester);
    private static readonly Actor Ann = Holder("ann", Role.Agent);
    private static readonly Actor Max = Holder("max", Role.Manager, "support");

    [Fact]
    public void An_edited_comment_keeps_its_number_and_what_it_said_is_kept_aside()
    {
        var ticket = NewTicket();
        var change = ticket.Decide(new EditComment(2, "Room 12."), With(Bob, Written("bob", "Room 1.")))!;

        Assert.Equal(new CommentEdited(2, CommentVisibility.Public), Assert.Single(change.Events).Event);
        Assert.Equal((2, "Room 12.", "bob"), Says(Assert.Single(change.Rewrites.Edited)));
        var earlier = Assert.Single(change.Rewrites.Earlier);
        Assert.Equal((2, (2, "Room 1.", "bob")), (earlier.Comment, Says(earlier.Text)));
        Assert.Equal(change.After, ticket.Apply(change.Events[0]));
        Assert.Empty(change.Texts);
    }

    [Fact]
    public void What_somebody_else_had_edited_is_kept_as_his_words()
    {
        var facts = With(Max, Written("bob", "Room 1.")) with { CommentEdit = new(2, "ann", Now.AddMinutes(-1)) };

        var earlier = Assert.Single(NewTicket().Decide(new DeleteComment(2), facts)!.Rewrites.Earlier);

        Assert.Equal(("ann", Now.AddMinutes(-1)), (earlier.Text.By, earlier.Text.At));
    }

    [Fact]
    public void A_comment_that_says_the_same_was_not_edited() =>
        Assert.Null(NewTicket().Decide(new EditComment(2, "Room 1."), With(Bob, Written("bob", "Room 1."))));

    [Theory]
    [InlineData("bob", 14, null)]
    [InlineData("bob", 15, RefusalCodes.CommentTooOld)]
    [InlineData("ann", 60, null)]
    [InlineData("max", 60, null)]
    public void Ones_own_may_be_changed_for_a_time_and_by_who_works_on_the_ticket_at_any_time(string who, int minutes, string? refusal)
    {
        var actor = new[] { Bob, Ann, Max }.Single(one => one.UserId == who);
        var facts = With(actor, Written(who, "Room 1.", minutes));
        var ticket = NewTicket(assignee: "ann");
        foreach (var command in (TicketCommand[])[new EditComment(2, "Room 12."), new DeleteComment(2)])
        {
            if (refusal is null)
                Assert.NotNull(ticket.Decide(command, facts));
            else
                Assert.Equal(refusal, Assert.Throws<TicketForbiddenException>(() => ticket.Decide(command, facts)).Wording?.Code);
        }

        Assert.Equal(
            refusal is null, CommentRules.MayChange(actor, ticket, facts.Comment!.Text, facts.Now, facts.CommentEditTime));
    }

    [Fact]
    public void Those_of_others_are_for_who_manages_comments()
    {
        var facts = With(Ann, Written("bob", "Room 1."));
        var refused = Assert.Throws<TicketForbiddenException>(() => NewTicket(assignee: "ann").Decide(new DeleteComment(2), facts));

        Assert.Equal(Permission.ManageComments, refused.Permission);
        Assert.NotNull(NewTicket().Decide(new DeleteComment(2), facts with { Actor = Max }));
        Assert.Equal((true, false, false), (
            CommentRules.MayReadEarlier(Max, NewTicket()), CommentRules.MayReadEarlier(Ann, NewTicket(assignee: "ann")),
            CommentRules.MayReadEarlier(Bob, NewTicket())));
    }

    [Fact]
    public void An_internal_one_does_not_exist_for_who_does_not_read_it()
    {
        var comment = new StoredComment(new(new(7), 2, TextKind.InternalComment, "He is wrong.", "bob", Now), 0);

        Assert.Throws<TicketNotFoundException>(() => NewTicket().Decide(new DeleteComment(2), With(Bob, comment)));
        Assert.Throws<TicketNotFoundException>(() => NewTicket().Decide(new DeleteComment(2), With(Bob, null)));
        Assert.True(NewTicket().Decide(new DeleteComment(2), With(Max, comment))!.Events[0].Event.IsInternal());
    }

    [Fact]
    public void Without_what_is_internal_an_event_names_the_comment_by_the_number_that_is_seen()
    {
        var edited = new RecordedEvent(9, Now, "ann", new CommentEdited(5, CommentVisibility.Public) { InternalsBefore = 2 });

        Assert.Equal((6, new CommentEdited(3, CommentVisibility.Public)), (edited.AsPublic(3).Version, edited.AsPublic(3).Event));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_comment_says_something(string body) =>
        Assert.Equal("body", Assert.Throws<TicketValidationException>(
            () => NewTicket().Decide(new EditComment(2, body), With(Bob, Written("bob", "Room 1.")))).Errors[0].Field);

    private static StoredComment Written(string by, string body, int minutesAgo = 1) =>
        new(new(new(7), 2, TextKind.PublicComment, body, by, Now.AddMinutes(-minutesAgo)), 0);

    private static DecisionFacts With(Actor actor, StoredComment? comment) =>
        Facts(actor) with { Comment = comment, CommentEditTime = TimeSpan.FromMinutes(15) };

    private static (int Number, string Body, string By) Says(TicketText text) => (text.Number, text.Body, text.By);
}
