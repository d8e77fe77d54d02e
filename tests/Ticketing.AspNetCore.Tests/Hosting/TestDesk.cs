using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Hosting;

/// <summary>
/// A host with the help desk in it, over a database file of its own. <c>admin</c> is its administrator, and that of a second tenant.
/// </summary>
internal sealed class TestDesk : IAsyncDisposable
{
    public const string Prefix = "/api/ticketing";
    public const string Admin = "admin";
    public const string OtherTenant = "other";

    // The clock stands here until a test moves it.
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;
    private readonly string folder;

    private TestDesk(WebApplication app, string folder)
    {
        this.app = app;
        this.folder = folder;
    }

    public FakeTimeProvider Time => (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => app.Services;

    public static async Task<TestDesk> StartAsync(
        Action<TicketingBuilder>? configure = null, Action<IServiceCollection>? services = null,
        Action<IEndpointConventionBuilder>? conventions = null,
        Action<KestrelServerOptions>? kestrel = null, Action<WebApplication>? map = null, Action<TicketingBuilder>? store = null)
    {
        var folder = Directory.CreateTempSubdirectory("ticketing-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        if (kestrel is null)
            builder.WebHost.UseTestServer();
        else
            builder.WebHost.UseKestrel(kestrel).UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Start));
        builder.Services.AddAuthentication(HeaderSignIn.Scheme_)
            .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme_, null);
        builder.Services.AddAuthorization();
        builder.Services.AddOpenApi();
        services?.Invoke(builder.Services);
        builder.Services.AddTicketing(t =>
        {
            if (store is null)
                TestStore.Use(t, Path.Combine(folder, "desk.db"));
            else
                store(t);
            t.AddAttachmentFolder(Path.Combine(folder, "files")).AddThumbnails();
            t.AddEndpoints().Configure(options =>
            {
                options.Administrators.Add(Admin);
                options.AdministratorsOf(OtherTenant).Add(Admin);
            });
            configure?.Invoke(t);
        });
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        (conventions ?? (endpoints => endpoints.RequireAuthorization()))(app.MapGroup(Prefix).MapTicketing());
        app.MapOpenApi();
        map?.Invoke(app);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            Directory.Delete(folder, recursive: true);
            throw;
        }

        return new(app, folder);
    }

    /// <summary>A client that is signed in, or not (null).</summary>
    public HttpClient As(string? user, string? tenant = null)
    {
        var client = Plain();
        client.BaseAddress = new(client.BaseAddress!, $"{Prefix}/");
        if (user is not null)
            client.DefaultRequestHeaders.Add(HeaderSignIn.User, user);
        if (tenant is not null)
            client.DefaultRequestHeaders.Add(HeaderSignIn.Tenant, tenant);
        return client;
    }

    public HttpClient Plain() => app.Services.GetRequiredService<IServer>() is TestServer server
        ? server.CreateClient()
        : new() { BaseAddress = new(app.Urls.Single()) };

    /// <summary>Writes into the directory, past every rule.</summary>
    public Task WriteAsync(params DirectoryChange[] changes) => WriteAsync(Caller.DefaultTenant, changes);

    public Task WriteAsync(string tenant, params DirectoryChange[] changes) => Services.GetRequiredService<HandlerCommits>().CommitAsync(
        new() { Tenant = tenant, At = Time.GetUtcNow(), Directory = changes }, CancellationToken.None);

    /// <summary>Files a ticket as the administrator.</summary>
    public async Task<long> FileAsync(CreateTicket command, string tenant = Caller.DefaultTenant) =>
        (await Services.GetRequiredService<TicketDesk>().CreateAsync(new(Admin, tenant), command)).Id.Value;

    /// <summary>Assigns a ticket as a file may say it: also to somebody who may not work on it.</summary>
    public async Task AssignAsync(long id, string person, string tenant = Caller.DefaultTenant)
    {
        var visibility = Visibility.Of(
            await Services.GetRequiredService<RoleDesk>().IdentifyAsync(new(Admin, tenant), CancellationToken.None));
        var before = (await Services.GetRequiredService<ITicketReader>().FindAsync(new TicketId(id), visibility, CancellationToken.None))!;
        var assigned = new RecordedEvent(
            before.Version + 1, Time.GetUtcNow(), Admin, new AssignmentChanged(before.Team, person), Imported: true);
        await Services.GetRequiredService<ITicketingStore>().CommitAsync(
            new() { Tenant = tenant, At = Time.GetUtcNow(), Tickets = [new(before, before.Apply(assigned), [assigned], [])] },
            CancellationToken.None);
    }

    public Task<long> FileAsync(string title = "Printer jams") => FileAsync(new CreateTicket { Title = title });

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
