using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks.Http;

/// <summary>
/// A help desk as a host serves it: Kestrel, bearer tokens of ASP.NET Core, all endpoints under <c>/api/ticketing</c>, pages under
/// <c>/tickets</c>; and beside it the floors under <c>/floor</c>, behind the same authentication. Answers are compressed for who asks for
/// that.
/// </summary>
internal sealed class HelpDeskHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private HelpDeskHost(WebApplication app, BenchmarkDatabase database) =>
        (this.app, Database, Floors) = (app, database, app.Services.GetRequiredService<HttpFloors>());

    public BenchmarkDatabase Database { get; }

    /// <summary>What <c>/floor/{name}</c> answers.</summary>
    public HttpFloors Floors { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<HelpDeskHost> StartAsync(
        BenchmarkDatabase database, StoreKind store, CancellationToken cancellationToken, Action<TicketingBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        StoreUnderTest.Add(builder.Services, store, database, ticketing =>
        {
            ticketing.AddUI();
            configure?.Invoke(ticketing);
        });
        builder.Services.AddResponseCompression();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();
        builder.Services.AddSingleton<HttpFloors>();
        var app = builder.Build();
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization();
        app.MapTicketingUI("/tickets");
        app.MapGet("/token/{user}", SignIn).AllowAnonymous();
        app.MapGet("/floor/{name}", app.Services.GetRequiredService<HttpFloors>().AnswerAsync).RequireAuthorization();
        await app.StartAsync(cancellationToken);
        return new(app, database);
    }

    /// <summary>A bearer token of somebody.</summary>
    public async Task<string> TokenAsync(string user, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer =
            JsonDocument.Parse(await client.GetByteArrayAsync(new Uri($"token/{user}", UriKind.Relative), cancellationToken));
        return answer.RootElement.GetProperty("accessToken").GetString()!;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static SignInHttpResult SignIn(string user) => TypedResults.SignIn(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user)], BearerTokenDefaults.AuthenticationScheme)),
        authenticationScheme: BearerTokenDefaults.AuthenticationScheme);
}
