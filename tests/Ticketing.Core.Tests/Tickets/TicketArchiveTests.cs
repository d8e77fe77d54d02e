using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.Tests.Tickets;

public sealed class TicketArchiveTests
{
    private static readonly Caller Boss = new("boss");
    private static readonly Caller Bob = new("bob");
    private static readonly Caller Stranger = new("stranger");

    [Fact]
    public async Task A_whole_ticket_is_what_its_parts_are_when_they_are_read_one_by_one()
    {
        var (archive, id) = await FileAsync();

        var whole = await archive.GetWholeAsync(Boss, id, 100, TestContext.Current.CancellationToken);

        var alone = await archive.GetAsync(Boss, id, TestContext.Current.CancellationToken);
        Assert.Equal((alone.Ticket, alone.Description), (whole.Ticket, whole.Description));
        Assert.Equal(await archive.HistoryAsync(Boss, id, 0, 100, TestContext.Current.CancellationToken), whole.Events);
        Assert.Equal(
            await archive.CommentsAsync(Boss, id, 0, 100, TestContext.Current.CancellationToken),
            whole.Texts.Where(text => text.Kind is not TextKind.Description));
        Assert.Equal(["It smokes.", "It burns."], whole.Texts.Where(text => text.Kind is TextKind.Description).Select(text => text.Body));
        Assert.False(whole.HasMoreEvents || whole.HasMoreTexts);
    }

    [Fact]
    public async Task A_whole_ticket_has_no_internal_comment_for_whoever_may_not_read_them()
    {
        var (archive, id) = await FileAsync();

        var whole = await archive.GetWholeAsync(Bob, id, 100, TestContext.Current.CancellationToken);

        Assert.Equal("It burns.", whole.Description);
        Assert.DoesNotContain(whole.Texts, text => text.Kind is TextKind.InternalComment);
        Assert.DoesNotContain(whole.Events, recorded => recorded.Event.IsInternal());
    }

    [Fact]
    public async Task A_whole_ticket_says_when_there_is_more()
    {
        var (archive, id) = await FileAsync();

        var whole = await archive.GetWholeAsync(Boss, id, 2, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], whole.Events.Select(recorded => recorded.Version));
        Assert.True(whole.HasMoreEvents && whole.HasMoreTexts);
        Assert.Equal("It burns.", whole.Description);
    }

    [Fact]
    public async Task A_whole_ticket_is_not_there_for_whoever_does_not_see_it()
    {
        var (archive, id) = await FileAsync();

        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => archive.GetWholeAsync(Stranger, id, 100, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<TicketValidationException>(
            () => archive.GetWholeAsync(Boss, id, 501, TestContext.Current.CancellationToken));
    }

    /// <summary>Bob's ticket: filed, answered by boss in public and in private, described anew.</summary>
    private static async Task<(TicketArchive Archive, TicketId Id)> FileAsync()
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().Configure(options =>
        {
            options.DefaultProject = "support";
            options.Administrators.Add(Boss.UserId);
        })).BuildServiceProvider();
        await services.GetRequiredService<ProjectDesk>().SaveAsync(
            Boss, new("support", "Support"), TestContext.Current.CancellationToken);
        var desk = services.GetRequiredService<TicketDesk>();
        var id = (await desk.CreateAsync(Bob, new() { Title = "The printer", Description = "It smokes." })).Id;
        await desk.ExecuteAsync(Boss, id, new AddComment("Which one?", CommentVisibility.Public));
        await desk.ExecuteAsync(Boss, id, new AddComment("The old one again.", CommentVisibility.Internal));
        await desk.ExecuteAsync(Bob, id, new EditTicket { Description = "It burns." });
        return (services.GetRequiredService<TicketArchive>(), id);
    }
}
