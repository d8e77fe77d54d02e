using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.TimeEntries;

/// <summary>
/// A help desk in memory with a ticket: Ann and Ada are agents of its team, Max manages the project, Bob asked for help, boss may
/// everything.
/// </summary>
internal static class WorkedDesk
{
    public static async Task<(TicketId Ticket, ServiceProvider Services)> OpenAsync(Action<TicketingBuilder>? configure = null)
    {
        var services = new ServiceCollection().AddTicketing(t =>
        {
            t.UseInMemoryStore().Configure(options =>
            {
                options.DefaultProject = "support";
                options.DefaultRoles.Clear();
                options.Administrators.Add("boss");
            });
            configure?.Invoke(t);
        }).BuildServiceProvider();
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Directory =
                [
                    new SaveTeam(new Team("network", "Network")),
                    new SaveProject(new Project("support", "Support")),
                    new SaveProject(new Project("secret", "Secret")),
                    new SaveCategory(new Category("support", "general", "General", IsDefault: true)),
                    new SaveCategory(new Category("secret", "general", "General", IsDefault: true)),
                    new SaveUser(new User { Id = "bob", DisplayName = "Bob", Roles = [new("Requester", "support")] }),
                    new SaveUser(new User { Id = "max", DisplayName = "Max", Roles = [new("Manager", "support")] }),
                    new SaveUser(new User { Id = "ann", DisplayName = "Ann", Teams = new(["network"]), Roles = [new("Agent", "support")] }),
                    new SaveUser(new User { Id = "ada", DisplayName = "Ada", Teams = new(["network"]), Roles = [new("Agent", "support")] }),
                ],
            },
            default);
        return (await FileAsync(services, "No network"), services);
    }

    public static async Task<TicketId> FileAsync(ServiceProvider services, string title, string project = "support") =>
        (await services.GetRequiredService<TicketDesk>().CreateAsync(
            new("boss"), new() { Title = title, Project = project, Team = "network", Requester = "bob" })).Id;
}
