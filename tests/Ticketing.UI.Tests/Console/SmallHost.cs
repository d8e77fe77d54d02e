using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Notifications.Delivering;
using Ticketing.Tickets;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Console;

/// <summary>
/// A furnished host in memory, with the web interface at <c>/desk</c>: what needs no browser. Boss is its administrator, Ann an agent of
/// the team <c>network</c>.
/// </summary>
internal sealed class SmallHost : IAsyncDisposable
{
    public static readonly Caller Boss = new("boss");

    private readonly OtherHost host;

    private SmallHost(OtherHost host) => this.host = host;

    public TicketDesk Desk => host.Services.GetRequiredService<TicketDesk>();

    public PeopleDesk People => host.Services.GetRequiredService<PeopleDesk>();

    public RoleDesk Roles => host.Services.GetRequiredService<RoleDesk>();

    public ProjectDesk Projects => host.Services.GetRequiredService<ProjectDesk>();

    public PreferenceDesk Preferences => host.Services.GetRequiredService<PreferenceDesk>();

    public IServiceProvider Services => host.Services;

    public static async Task<SmallHost> StartAsync(Action<TicketingBuilder>? configure = null)
    {
        var host = new SmallHost(await OtherHost.StartAsync(
            map: app => app.MapTicketingUI("/desk"),
            configure: t =>
            {
                t.Configure(options => {
                    options.Administrators.Add(Boss.UserId);
                    options.TakeBack = TimeSpan.Zero;
                });
                configure?.Invoke(t);
            }));
        await host.FurnishAsync();
        return host;
    }

    /// <summary>A ticket as it is stored.</summary>
    public Task<TicketWithDescription> ReadAsync(long id) =>
        host.Services.GetRequiredService<TicketArchive>().GetAsync(Boss, new(id), TestContext.Current.CancellationToken);

    public Reader Open(string user) => new(host.As(user));

    /// <summary>Somebody whose browser sends a header besides.</summary>
    public Reader Open(string user, (string Name, string Value) header)
    {
        var client = host.As(user);
        client.DefaultRequestHeaders.TryAddWithoutValidation(header.Name, header.Value);
        return new(client);
    }

    /// <summary>Files a ticket; its number.</summary>
    public async Task<long> FileAsync(string project = "support", string? team = null, string description = "It stands still.")
    {
        var filing = new CreateTicket { Title = "A lathe", Description = description, Project = project, Team = team };
        return (await Desk.CreateAsync(Boss, filing, cancellationToken: TestContext.Current.CancellationToken)).Id.Value;
    }

    /// <summary>Files a ticket, whose page Boss reads.</summary>
    public async Task<(long Id, Reader Boss)> OpenTicketAsync(string project = "support")
    {
        var (id, boss) = (await FileAsync(project), Open(Boss.UserId));
        await boss.GetAsync($"/{id}");
        return (id, boss);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task FurnishAsync()
    {
        var token = TestContext.Current.CancellationToken;
        await Projects.SaveAsync(Boss, new("support", "Support"), token);
        await People.SaveTeamAsync(Boss, new("network", "Network"), token);
        await People.SaveTeamAsync(Boss, new("rooms", "Rooms"), token);
        await People.SaveUserAsync(Boss, new() { Id = "ann", DisplayName = "Ann Agent" }, token);
        await People.SetTeamsAsync(Boss, "ann", ["network"], token);
        await People.SetRolesAsync(Boss, "ann", [new("Agent")], token);
    }
}
