using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Desk;

namespace Ticketing.UI.Hosting;

/// <summary>
/// A host of somebody else's, with as little as it can do: no static files, no Razor Pages, no localization, a sign-in of its own.
/// <c>admin</c> is the administrator.
/// </summary>
internal sealed class OtherHost : IAsyncDisposable
{
    public const string Admin = "admin";

    private readonly WebApplication app;

    private OtherHost(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    /// <summary>Every endpoint of the interface but those of assets.</summary>
    public IReadOnlyList<RouteEndpoint> Pages =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(
                endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("tickets", StringComparison.Ordinal)
                    && !endpoint.RoutePattern.RawText.Contains("/assets/", StringComparison.Ordinal)),
    ];

    /// <param name="ui">What the host changes of the interface.</param>
    /// <param name="services">What it has besides.</param>
    /// <param name="before">What its pipeline does before the sign-in.</param>
    /// <param name="map">Where it maps the interface; by default at <c>/tickets</c>.</param>
    /// <param name="configure">What it changes of the help desk.</param>
    /// <param name="store">Where it keeps tickets; by default in memory.</param>
    /// <param name="log">Where it writes its log; by default nowhere.</param>
    public static async Task<OtherHost> StartAsync(
        Action<TicketingUIBuilder>? ui = null, Action<IServiceCollection>? services = null, Action<WebApplication>? before = null,
        Action<WebApplication>? map = null,
        Action<TicketingBuilder>? configure = null, Action<TicketingBuilder>? store = null, ILoggerProvider? log = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);
        builder.Services.AddAuthentication(HeaderSignIn.Name).AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Name, null);
        builder.Services.AddAuthorization();
        services?.Invoke(builder.Services);
        builder.Services.AddTicketing(t =>
        {
            (store ?? (builder => builder.UseInMemoryStore()))(t);
            t.AddUI(ui).Configure(options => options.Administrators.Add(Admin));
            configure?.Invoke(t);
        });
        var app = builder.Build();
        before?.Invoke(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        (map ?? (host => host.MapTicketingUI("/tickets")))(app);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>A client that is signed in, or not (null). It follows no redirection.</summary>
    public HttpClient As(string? user)
    {
        var client = app.GetTestServer().CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        if (user is not null)
            client.DefaultRequestHeaders.Add(HeaderSignIn.User, user);
        return client;
    }

    public async Task<long> FileAsync(string title) =>
        (await Services.GetRequiredService<TicketDesk>().CreateAsync(new(Admin), new() { Title = title })).Id.Value;

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
