using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Linking;
using Ticketing.Links;
using Ticketing.Merging;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.Search;
using Ticketing.Splitting;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Linking;

/// <summary>
/// A help desk with two projects: Max manages both, Ann works in the first and sees nothing of the second, Bob asks for help in the first.
/// </summary>
internal sealed class LinkedDesk(ServiceProvider services)
{
    public static readonly Caller Max = new("max");
    public static readonly Caller Ann = new("ann");
    public static readonly Caller Bob = new("bob");

    public LinkDesk Links => services.GetRequiredService<LinkDesk>();

    public MergeDesk Merges => services.GetRequiredService<MergeDesk>();

    public SplitDesk Splits => services.GetRequiredService<SplitDesk>();

    public TicketDesk Tickets => services.GetRequiredService<TicketDesk>();

    public TicketArchive Archive => services.GetRequiredService<TicketArchive>();

    public T Get<T>()
        where T : class => services.GetRequiredService<T>();

    public static async Task<LinkedDesk> OpenAsync(Action<TicketingBuilder>? configure = null)
    {
        var services = new ServiceCollection().AddTicketing(t =>
        {
            t.UseInMemoryStore().Configure(options =>
            {
                options.DefaultProject = "support";
                options.DefaultRoles.Clear();
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
                    new SaveCategory(new Category("support", "general", "General", IsDefault: true)),
                    new SaveProject(new Project("secret", "Secret")),
                    new SaveCategory(new Category("secret", "general", "General", IsDefault: true)),
                    new SaveUser(new User { Id = "bob", DisplayName = "Bob", Roles = [new("Requester", "support")] }),
                    new SaveUser(new User
                    {
                        Id = "max", DisplayName = "Max", Roles = [new("Manager", "support"), new("Manager", "secret")],
                    }),
                    new SaveUser(new User { Id = "ann", DisplayName = "Ann", Teams = new(["network"]), Roles = [new("Agent", "support")] }),
                ],
            },
            default);
        return new(services);
    }

    /// <summary>Files tickets for Bob.</summary>
    public async Task<TicketId[]> FileAsync(int count, string project = "support")
    {
        var filed = new TicketId[count];
        for (var i = 0; i < count; i++)
        {
            filed[i] = (await Tickets.CreateAsync(
                Max, new() { Title = $"Ticket {i}", Project = project, Team = "network", Requester = project == "support" ? "bob" : null }))
                .Id;
        }

        return filed;
    }

    public async Task<Ticket> GetAsync(TicketId id, Caller? caller = null) => (await Archive.GetAsync(caller ?? Max, id, default)).Ticket;

    public Task LinkAsync(TicketId ticket, LinkEnd end, TicketId other, Caller? caller = null) =>
        Links.SetAsync(caller ?? Max, ticket, end.Name, other);

    /// <summary>Starts it as Max, and fires what comes next.</summary>
    public async Task FireAsync(TicketId id, params string[] triggers)
    {
        if ((await GetAsync(id)).Assignee is null)
            await Tickets.ExecuteAsync(Max, id, new AssignTicket { Assignee = new("max") });
        foreach (var trigger in triggers)
            await Tickets.ExecuteAsync(Max, id, new FireTransition(trigger));
    }

    public async Task<IReadOnlyList<TicketId>> FindAsync(string query, Caller? caller = null) =>
    [
        .. (await services.GetRequiredService<TicketFinder>().SearchAsync(caller ?? Max, query, 100, null, default)).Items
            .Select(ticket => ticket.Id).Order(),
    ];

    /// <summary>The refusal of a link.</summary>
    public static async Task<FieldError> RefusedAsync(Func<Task> link)
    {
        var error = Assert.Single((await Assert.ThrowsAsync<TicketValidationException>(link)).Errors);
        Assert.Equal("other", error.Field);
        return error;
    }
}
