using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Commands;

/// <summary>A project that takes no new tickets, and those that it has.</summary>
public sealed class RetiredProjectTests
{
    private static readonly Caller Boss = new("boss");
    private static readonly Caller Requester = new("bob");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_takes_no_new_tickets_and_none_of_others_until_it_is_brought_back()
    {
        var host = await OpenAsync();
        var desk = host.GetRequiredService<TicketDesk>();
        var elsewhere = (await desk.CreateAsync(Boss, new() { Title = "Elsewhere", Project = "other" })).Id;
        await RetireAsync(host);
        var moving = new EditTicket { Project = "old" };

        foreach (var caller in (Caller[])[Boss, Requester])
            await AssertRefusedAsync(() => desk.CreateAsync(caller, new() { Title = "One more", Project = "old" }));
        await AssertRefusedAsync(() => desk.PreviewAsync(Boss, new CreateTicket { Title = "One more", Project = "old" }, Cancelled));
        await AssertRefusedAsync(() => desk.ExecuteAsync(Boss, elsewhere, moving));
        await AssertRefusedAsync(() => desk.PreviewAsync(Boss, elsewhere, moving));

        await host.GetRequiredService<ProjectDesk>().SaveAsync(Boss, new("old", "Old things"), Cancelled);
        Assert.Equal("old", (await desk.ExecuteAsync(Boss, elsewhere, moving)).Ticket!.Project);
        await desk.CreateAsync(Requester, new() { Title = "One more", Project = "old" });
    }

    [Fact]
    public async Task Its_tickets_are_found_and_read_and_worked_on_and_moved_out()
    {
        var host = await OpenAsync();
        var (desk, finder) = (host.GetRequiredService<TicketDesk>(), host.GetRequiredService<TicketFinder>());
        var id = (await desk.CreateAsync(Requester, new() { Title = "A typewriter", Project = "old" })).Id;
        await RetireAsync(host);

        await desk.ExecuteAsync(Requester, id, new AddComment("It still jams.", CommentVisibility.Public));
        // Where it is already it does not move to.
        await desk.ExecuteAsync(Boss, id, new EditTicket { Project = "old", Title = "A typewriter that jams", Category = "ribbons" });
        var started = (await desk.ExecuteAsync(Boss, id, new FireTransition("start"))).Ticket!;

        Assert.Equal(("old", "ribbons", "in-progress"), (started.Project, started.Category, started.Status));
        foreach (var query in (string[])["typewriter", "project:old", "jams is:open"])
            Assert.Equal([id], (await finder.SearchAsync(Requester, query, 10, null, Cancelled)).Items.Select(ticket => ticket.Id));
        Assert.Equal("other", (await desk.ExecuteAsync(Boss, id, new EditTicket { Project = "other" })).Ticket!.Project);
        await AssertRefusedAsync(() => desk.ExecuteAsync(Boss, id, new EditTicket { Project = "old" }));
    }

    [Fact]
    public async Task Whoever_does_not_see_it_is_not_told_that_it_is_retired()
    {
        var host = await OpenAsync();
        await RetireAsync(host);

        var refusal = await Assert.ThrowsAsync<TicketValidationException>(
            () => host.GetRequiredService<TicketDesk>().CreateAsync(new("stranger"), new() { Title = "Mine", Project = "old" }));

        Assert.Equal([FieldErrorCodes.Unknown], refusal.Errors.Select(error => error.Code));
    }

    private static async Task AssertRefusedAsync(Func<Task> filing)
    {
        var refusal = await Assert.ThrowsAsync<TicketValidationException>(filing);
        var error = Assert.Single(refusal.Errors);
        Assert.Equal(("project", FieldErrorCodes.ProjectRetired), (error.Field, error.Code));
        Assert.Equal(["Old things"], error.Arguments);
    }

    private static Task RetireAsync(IServiceProvider host) => host.GetRequiredService<ProjectDesk>().SaveAsync(
        Boss, new("old", "Old things") { IsActive = false }, Cancelled);

    private static async Task<IServiceProvider> OpenAsync()
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().Configure(options =>
        {
            options.DefaultRoles.Clear();
            options.Administrators.Add(Boss.UserId);
        })).BuildServiceProvider();
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Directory =
                [
                    new SaveProject(new Project("old", "Old things")),
                    new SaveCategory(new Category("old", "general", "General", IsDefault: true)),
                    new SaveCategory(new Category("old", "ribbons", "Ribbons")),
                    new SaveProject(new Project("other", "Other")),
                    new SaveCategory(new Category("other", "general", "General", IsDefault: true)),
                    new SaveUser(new() { Id = "bob", DisplayName = "Bob", Roles = [new("Requester", "old")] }),
                    new SaveUser(new() { Id = "stranger", DisplayName = "Stranger", Roles = [new("Requester", "other")] }),
                ],
            },
            Cancelled);
        return services;
    }
}
