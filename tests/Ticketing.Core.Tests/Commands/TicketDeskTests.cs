using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;

namespace Ticketing.Tests.Commands;

public sealed class TicketDeskTests
{
    private static readonly Caller Bob = new("bob");

    [Theory]
    [InlineData("ann")]
    [InlineData("nobody")]
    public async Task Who_may_not_assign_does_not_learn_whether_somebody_is_there(string person)
    {
        var desk = await OpenAsync();
        var ticket = await desk.CreateAsync(Bob, new CreateTicket { Title = "No network" });

        var filing = new CreateTicket { Title = "No network", Assignee = person };
        var filingForOthers = new CreateTicket { Title = "No network", Requester = person };
        var assigning = new AssignTicket { Assignee = person };

        Assert.Equal(
            Permission.Assign, (await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.CreateAsync(Bob, filing))).Permission);
        Assert.Equal(
            Permission.CreateForOthers,
            (await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.CreateAsync(Bob, filingForOthers))).Permission);
        Assert.Equal(
            Permission.Assign,
            (await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.ExecuteAsync(Bob, ticket.Id, assigning))).Permission);
    }

    [Fact]
    public async Task Who_may_not_triage_is_not_told_the_categories()
    {
        var desk = await OpenAsync();
        var ticket = await desk.CreateAsync(Bob, new CreateTicket { Title = "No network" });

        var refusal = await Assert.ThrowsAsync<TicketForbiddenException>(
            () => desk.ExecuteAsync(Bob, ticket.Id, new EditTicket { Category = "no-such" }));

        Assert.Equal(Permission.Triage, refusal.Permission);
    }

    [Fact]
    public async Task A_ticket_is_triaged_by_somebody_who_can_do_nothing_else_in_its_project()
    {
        var desk = await OpenAsync();
        var ticket = await desk.CreateAsync(new("boss"), new CreateTicket { Title = "No network", Project = "secret", Team = "network" });

        var outcome = await desk.ExecuteAsync(new("ann"), ticket.Id, new EditTicket { Category = "cables" });

        Assert.Equal("cables", outcome.Ticket!.Category);
    }

    [Fact]
    public async Task A_preview_says_what_would_become_of_a_ticket_and_writes_nothing()
    {
        var desk = await OpenAsync();
        var filed = await desk.CreateAsync(new("boss"), new CreateTicket { Title = "No network" });

        var (before, after) = await desk.PreviewAsync(new("boss"), filed.Id, new FireTransition("start"));

        Assert.Equal(("to-do", "in-progress"), (before.Status, after.Status));
        Assert.Equal("to-do", (await desk.PreviewAsync(new("boss"), filed.Id, new AssignTicket())).After.Status);
        Assert.Equal(1, before.Version);
    }

    [Fact]
    public async Task A_preview_refuses_what_would_be_refused()
    {
        var desk = await OpenAsync();
        var own = await desk.CreateAsync(Bob, new CreateTicket { Title = "No network" });
        var other = await desk.CreateAsync(new("boss"), new CreateTicket { Title = "No network either" });

        await Assert.ThrowsAsync<TicketForbiddenException>(() => desk.PreviewAsync(Bob, own.Id, new FireTransition("start")));
        await Assert.ThrowsAsync<TransitionRefusedException>(() => desk.PreviewAsync(new("boss"), own.Id, new FireTransition("verify")));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.PreviewAsync(Bob, other.Id, new FireTransition("start")));
    }

    /// <summary>Bob is a requester; Ann sorts what comes to her team, and may file nothing; boss may everything.</summary>
    private static async Task<TicketDesk> OpenAsync()
    {
        var services = new ServiceCollection().AddTicketing(t => t.UseInMemoryStore().Configure(options =>
        {
            options.DefaultProject = "support";
            options.DefaultRoles.Clear();
            options.Roles.Add(new("Sorter", [new(Permission.View, Scope.Team), new(Permission.Triage, Scope.Team)]));
            options.Administrators.Add("boss");
        })).BuildServiceProvider();
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Directory =
                [
                    new SaveTeam(new Team("network", "Network")),
                    new SaveProject(new Project("support", "Support")),
                    new SaveCategory(new Category("support", "general", "General", IsDefault: true)),
                    new SaveProject(new Project("secret", "Secret")),
                    new SaveCategory(new Category("secret", "general", "General", IsDefault: true)),
                    new SaveCategory(new Category("secret", "cables", "Cables")),
                    new SaveUser(new User { Id = "bob", DisplayName = "Bob", Roles = [new("Requester", "support")] }),
                    new SaveUser(new User { Id = "ann", DisplayName = "Ann", Teams = new(["network"]), Roles = [new("Sorter")] }),
                ],
            },
            default);
        return services.GetRequiredService<TicketDesk>();
    }
}
