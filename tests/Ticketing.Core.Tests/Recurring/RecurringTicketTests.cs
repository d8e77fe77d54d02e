using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Notifications.Delivering;
using Ticketing.Recurring;
using Ticketing.Storage;
using Ticketing.Templates;
using Ticketing.Tests.Notifications;
using Ticketing.Tickets;
using static Ticketing.Tests.Notifications.NotifiedDesk;

namespace Ticketing.Tests.Recurring;

/// <summary>Recurring tickets over time: it is noon of Friday, 1 May 2026. Ann manages nothing until she is made to.</summary>
public sealed class RecurringTicketTests
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_filed_at_each_time_and_the_ticket_says_by_what()
    {
        await using var desk = await OpenAsync();
        var id = await AddAsync(desk);
        await desk.DeliverAsync();
        Assert.Empty((await ShowAsync(desk, id)).Runs.Latest);

        desk.Time.Advance(TimeSpan.FromDays(3));
        await desk.DeliverAsync();
        desk.Time.Advance(Week);
        await desk.DeliverAsync();

        var shown = await ShowAsync(desk, id);
        Assert.Equal([At(11), At(4)], shown.Runs.Latest.Select(run => run.DueAt));
        Assert.Equal(At(18), shown.Next[0]);
        Assert.Equal(1, shown.Ticket.Version);
        var (ticket, created) = await ReadAsync(desk, shown.Runs.Latest[0].Ticket!.Value);
        Assert.Equal(
            ("Check the backups", "rita", "boss", Priority.High, "backup"),
            (ticket.Title, ticket.Requester, ticket.Creator, ticket.Priority, ticket.Tags.ToString()));
        Assert.Equal("Each Monday", created.Schedule);
        Assert.NotEqual(shown.Runs.Latest[0].Ticket, shown.Runs.Latest[1].Ticket);
    }

    [Fact]
    public async Task What_was_missed_is_filed_once_and_the_rest_is_told()
    {
        await using var desk = await OpenAsync();
        var id = await AddAsync(desk);

        desk.Time.Advance(TimeSpan.FromDays(21));
        await desk.DeliverAsync();

        var shown = await ShowAsync(desk, id);
        var run = Assert.Single(shown.Runs.Latest);
        Assert.Equal((At(18), 2), (run.DueAt, run.Skipped));
        Assert.Equal(At(25), shown.Next[0]);
    }

    [Fact]
    public async Task A_change_does_not_lose_the_time_that_has_come()
    {
        await using var desk = await OpenAsync();
        var id = await AddAsync(desk);
        desk.Time.Advance(TimeSpan.FromDays(3));

        var ticket = (await ShowAsync(desk, id)).Ticket;
        await Desk(desk).ChangeAsync(Boss, ticket with { Schedule = "0 9 * * 2" }, null, Token);
        await desk.DeliverAsync();

        var shown = await ShowAsync(desk, id);
        Assert.Equal(At(4), Assert.Single(shown.Runs.Latest).DueAt);
        Assert.Equal(At(5), shown.Next[0]);
    }

    [Fact]
    public async Task One_that_is_off_or_deleted_files_nothing()
    {
        await using var desk = await OpenAsync();
        var (off, gone) = (await AddAsync(desk), await AddAsync(desk, "Another"));
        await Desk(desk).ChangeAsync(Boss, (await ShowAsync(desk, off)).Ticket with { IsOn = false }, null, Token);
        await Desk(desk).DeleteAsync(Boss, gone, null, Token);

        desk.Time.Advance(Week);
        await desk.DeliverAsync();

        var shown = await ShowAsync(desk, off);
        Assert.Empty(shown.Runs.Latest);
        Assert.Empty(shown.Next);
        Assert.Empty(await desk.Get<IAlarms>().ListAsync(Caller.DefaultTenant, 10, Token));
        Assert.Null(await desk.Get<IDocuments>().FindAsync(Caller.DefaultTenant, "recurringRuns", gone, Token));
    }

    [Fact]
    public async Task What_cannot_be_filed_is_kept_told_once_and_tried_again()
    {
        await using var desk = await OpenAsync();
        var id = await AddAsync(desk);
        var template = (await ShowAsync(desk, id)).Ticket.Template;
        await desk.Get<TemplateDesk>().DeleteAsync(Boss, template, null, Token);

        desk.Time.Advance(TimeSpan.FromDays(3));
        await desk.DeliverAsync();
        desk.Time.Advance(Week);
        await desk.DeliverAsync();

        var shown = await ShowAsync(desk, id);
        Assert.Equal(2, shown.Runs.Latest.Count);
        Assert.All(shown.Runs.Latest, run =>
        {
            Assert.Null(run.Ticket);
            Assert.Equal(("template", "unknown"), (Assert.Single(run.Errors).Field, run.Errors[0].Code));
        });
        var told = await desk.Get<INotificationLedger>().OfUserAsync(
            Caller.DefaultTenant, Boss.UserId, InAppChannel.Name, unreadOnly: false, null, 10, Token);
        var notice = await desk.Get<IEnumerable<INoticeSource>>().Single(one => one.Kind.Name == "recurringFailed")
            .FindAsync(Assert.Single(told).Entry, Boss, Token);
        Assert.Equal("“Each Monday” could not be filed", notice!.Title.English);

        // It can be turned off, and be given another template.
        await Desk(desk).ChangeAsync(Boss, shown.Ticket with { IsOn = false }, null, Token);
        await Desk(desk).ChangeAsync(Boss, shown.Ticket with { Template = await TemplateAsync(desk) }, null, Token);
        desk.Time.Advance(Week);
        await desk.DeliverAsync();
        Assert.NotNull((await ShowAsync(desk, id)).Runs.Latest[0].Ticket);
    }

    [Fact]
    public async Task It_is_filed_as_far_as_its_owner_may_by_then()
    {
        await using var desk = await OpenAsync();
        await desk.CommitAsync(new SetUserRoles("ann", [new(Role.Manager.Name)]));
        var id = await AddAsync(desk, by: Ann);
        await desk.CommitAsync(new SetUserRoles("ann", [new(Role.Requester.Name)]));

        desk.Time.Advance(TimeSpan.FromDays(3));
        await desk.DeliverAsync();

        var run = Assert.Single((await ShowAsync(desk, id)).Runs.Latest);
        Assert.Equal("ownerMayNot", Assert.Single(run.Errors).Code);
        await Desk(desk).ChangeAsync(Boss, (await ShowAsync(desk, id)).Ticket, null, Token);
        desk.Time.Advance(Week);
        await desk.DeliverAsync();
        Assert.NotNull((await ShowAsync(desk, id)).Runs.Latest[0].Ticket);
    }

    private static DateTimeOffset At(int day) => new(2026, 5, day, 7, 0, 0, TimeSpan.Zero);

    private static RecurringTicketDesk Desk(NotifiedDesk desk) => desk.Get<RecurringTicketDesk>();

    private static Task<ShownRecurringTicket> ShowAsync(NotifiedDesk desk, string id) => Desk(desk).GetAsync(Boss, id, Token);

    private static async Task<(Ticket Ticket, TicketCreated Created)> ReadAsync(NotifiedDesk desk, TicketId id) => (
        (await desk.Get<TicketArchive>().GetAsync(Boss, id, Token)).Ticket,
        (TicketCreated)(await desk.Get<TicketArchive>().HistoryAsync(Boss, id, 0, 10, Token))[0].Event);

    private static async Task<string> TemplateAsync(NotifiedDesk desk) => (await desk.Get<TemplateDesk>().AddAsync(
        Boss, new()
        {
            Name = "Backups", Project = "support", Title = "Check the backups", Priority = Priority.High, Tags = new(["backup"]),
        },
        Token)).Template.Id;

    private static async Task<string> AddAsync(NotifiedDesk desk, string name = "Each Monday", Caller? by = null)
    {
        var templates = await desk.Get<TemplateDesk>().ListAsync(Boss, Token);
        var added = await Desk(desk).AddAsync(
            by ?? Boss, new()
            {
                Name = name, Template = templates is [var known] ? known.Template.Id : await TemplateAsync(desk), Requester = "rita",
                Schedule = "0 9 * * 1", TimeZone = "Europe/Paris",
            },
            Token);
        return added.Ticket.Id;
    }
}
