using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.People;
using Ticketing.Projects;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Console;

/// <summary>A host with the web interface alone, in memory: what needs no browser. Boss is its administrator, Ann an agent of the team <c>network</c>.</summary>
internal sealed class SmallHost : IAsyncDisposable
{
    public static readonly Caller Boss = new("boss");

    private readonly WebApplication app;

    private SmallHost(WebApplication app) => this.app = app;

    public TicketDesk Desk => app.Services.GetRequiredService<TicketDesk>();

    public PeopleDesk People => app.Services.GetRequiredService<PeopleDesk>();

    public RoleDesk Roles => app.Services.GetRequiredService<RoleDesk>();

    public ProjectDesk Projects => app.Services.GetRequiredService<ProjectDesk>();

    public static async Task<SmallHost> StartAsync(Action<TicketingBuilder>? configure = null, Action<TicketingUIBuilder>? ui = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddAuthentication(HeaderSignIn.Name).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Name, null);
        builder.Services.AddAuthorization();
        builder.Services.AddTicketing(t =>
        {
            t.UseInMemoryStore().AddUI(ui).Configure(options => options.Administrators.Add(Boss.UserId));
            configure?.Invoke(t);
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTicketingUI("/desk");
        await app.StartAsync();
        var host = new SmallHost(app);
        await host.FurnishAsync();
        return host;
    }

    public Reader Open(string user) => new(app.GetTestClient(), user);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task FurnishAsync()
    {
        var people = app.Services.GetRequiredService<PeopleDesk>();
        var token = TestContext.Current.CancellationToken;
        await Projects.SaveAsync(Boss, new("support", "Support"), token);
        await people.SaveTeamAsync(Boss, new("network", "Network"), token);
        await people.SaveTeamAsync(Boss, new("rooms", "Rooms"), token);
        await people.SaveUserAsync(Boss, new() { Id = "ann", DisplayName = "Ann Agent" }, token);
        await people.SetTeamsAsync(Boss, "ann", ["network"], token);
        await people.SetRolesAsync(Boss, "ann", [new("Agent")], token);
    }
}
