using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Subjects;
using Ticketing.Tickets;
using Ticketing.Webhooks.Hosting;

namespace Ticketing.Webhooks;

/// <summary>
/// A webhook is told what its owner may see when it is sent, and whoever looks after it sees of that what he may see himself.
/// </summary>
public sealed class VisibilityTests
{
    // Sees all tickets of a project and looks after its webhooks, but reads no internal comments.
    private static readonly Role Clerk = new(
        "Clerk", [new(Permission.View, Scope.Project), new(WebhookPermissions.Manage, Scope.Project)]);

    private static readonly Caller Ann = new("ann");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(HookDesk.Stores), MemberType = typeof(HookDesk))]
    public async Task Internal_comments_are_not_told_and_leave_no_gap(string store)
    {
        await using var desk = await OpenAsync(store);
        await desk.SaveAsync(draft => draft with { Project = "support" }, by: Ann);

        var id = await desk.FileAsync();
        await desk.DoAsync(id, new AddComment("He is difficult", CommentVisibility.Internal));
        await desk.DoAsync(id, new AddComment("We look into it", CommentVisibility.Public));
        await desk.DeliverAsync();

        Assert.Equal(["ticket.created", "ticket.commentAdded"], desk.Receiver.All.Select(one => one.Type));
        var data = desk.Receiver.All[1].Json["data"]!;
        Assert.Equal(
            (2, 2, 2, "We look into it"),
            ((int)data["ticket"]!["version"]!, (int)data["event"]!["version"]!, (int)data["comment"]!["number"]!,
                (string)data["comment"]!["body"]!));
        Assert.DoesNotContain(desk.Receiver.All, one => one.Body.Contains("difficult", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_ticket_is_about_is_told_to_an_owner_who_may_know_of_it()
    {
        await using var desk = await OpenAsync(more: t => t.AddTicketSubject(new SubjectKind<string>("order", new("Order"))
        {
            FindAsync = (_, ids, _) =>
                Task.FromResult<IReadOnlyDictionary<string, string>>(ids.ToDictionary(id => id, id => $"Order {id}")),
            TitleOf = name => name,
            IsVisible = (actor, id, _) => actor.UserId != "ann" || id == "42",
        }));
        await desk.SaveAsync(draft => draft with { Project = "support" }, by: Ann);

        var id = await desk.FileAsync();
        await desk.DoAsync(id, new AddSubject(new("order", "43")));
        await desk.DoAsync(id, new AddSubject(new("order", "42")));
        await desk.DeliverAsync();

        Assert.Equal(["ticket.created", "ticket.keysChanged"], desk.Receiver.All.Select(one => one.Type));
        Assert.Equal("Order 42", (string)Assert.Single(desk.Receiver.All[1].Json["data"]!["ticket"]!["subjects"]!.AsArray())!["title"]!);
        Assert.DoesNotContain(desk.Receiver.All, one => one.Body.Contains("43", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_owner_whose_role_is_taken_away_before_it_is_sent_is_told_nothing()
    {
        await using var desk = await OpenAsync();
        await desk.SaveAsync(draft => draft with { Project = "support" }, by: Ann);
        await desk.FileAsync();
        await desk.PlanAsync();
        await desk.WriteAsync(new SetUserRoles("ann", []));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));

        await desk.DeliverAsync();

        Assert.Empty(desk.Receiver.All);
        var delivery = await desk.LastAsync();
        Assert.Equal((WebhookDeliveryState.Withheld, WebhookDelivery.NoRight, null), (delivery.State, delivery.Reason, delivery.Request));
    }

    [Fact]
    public async Task A_ticket_that_moved_away_before_it_is_sent_is_not_told_of()
    {
        await using var desk = await OpenAsync();
        await desk.SaveAsync(draft => draft with { Project = "support" }, by: Ann);
        var id = await desk.FileAsync();
        await desk.PlanAsync();
        await desk.DoAsync(id, new EditTicket { Project = "other" });

        await desk.DeliverAsync();

        Assert.Empty(desk.Receiver.All);
        Assert.Equal([WebhookDelivery.NoRight], (await desk.LogAsync()).Select(one => one.Reason));
    }

    [Fact]
    public async Task What_the_owner_saw_is_shown_to_who_sees_as_much()
    {
        await using var desk = await OpenAsync();
        await desk.SaveAsync(draft => draft with { Project = "support" });
        var id = await desk.FileAsync();
        await desk.DoAsync(id, new AddComment("He is difficult", CommentVisibility.Internal));
        await desk.DeliverAsync();

        Assert.All(await desk.LogAsync(), one => Assert.NotNull(one.Request));
        Assert.All(await desk.LogAsync(by: Ann), one => Assert.Equal((null, null), (one.Request, one.Response)));
        await desk.DoAsync(id, new EditTicket { Project = "other" });
        Assert.All(await desk.LogAsync(by: Ann), one => Assert.Null(one.Ticket));
    }

    [Fact]
    public async Task Webhooks_of_projects_that_somebody_does_not_look_after_are_not_there_for_him()
    {
        await using var desk = await OpenAsync();
        await desk.SaveAsync(id: "all");
        await desk.SaveAsync(draft => draft with { Project = "other" }, "other");
        await desk.SaveAsync(draft => draft with { Project = "support" }, "support");

        Assert.Equal(["support"], (await desk.Webhooks.ListAsync(Ann, Cancelled)).Select(one => one.Id));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.Webhooks.GetAsync(Ann, "all", Cancelled));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.LogAsync("other", Ann));
        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => desk.SaveAsync(draft => draft with { Project = "support" }, "other", Ann));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.SaveAsync(id: "mine", by: Ann));
        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.Webhooks.ListAsync(new("nobody"), Cancelled));
    }

    [Fact]
    public async Task Whoever_saves_a_webhook_is_its_owner()
    {
        await using var desk = await OpenAsync();
        await desk.SaveAsync(draft => draft with { Project = "support" });
        await desk.SaveAsync(draft => draft with { Project = "support" }, by: Ann);
        var id = await desk.FileAsync();
        await desk.DoAsync(id, new AddComment("He is difficult", CommentVisibility.Internal));

        await desk.DeliverAsync();

        Assert.Equal("ann", (await desk.Webhooks.GetAsync(HookDesk.Admin, "hook", Cancelled)).Owner);
        Assert.Equal(["ticket.created"], desk.Receiver.All.Select(one => one.Type));
    }

    private static async Task<HookDesk> OpenAsync(string store = "memory", Action<TicketingBuilder>? more = null)
    {
        var desk = await HookDesk.OpenAsync(store, more: t =>
        {
            t.Configure(o => o.DefaultRoles.Clear());
            more?.Invoke(t);
        });
        await desk.WriteAsync(
            new SaveProject(new("other", "Other")), new SaveCategory(new Category("other", "general", "General", IsDefault: true)),
            new SaveRole(Clerk), new SaveUser(new() { Id = "ann", DisplayName = "Ann" }),
            new SetUserRoles("ann", [new GrantedRole(Clerk.Name, "support")]));
        return desk;
    }
}
