using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ticketing.Benchmarks.Files;

/// <summary>
/// The help desk of the README with a folder for files, in a process of its own whose memory is looked at. It says its address first, and
/// ends with its standard input.
/// </summary>
internal static class FileDesk
{
    public const string Administrator = "alice";

    public static async Task RunAsync(string folder, TextReader orders, TextWriter answers, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();
        builder.Services.AddTicketing(ticketing => ticketing
            .UseDapper(dapper => dapper.UseSqlite($"Data Source={Path.Combine(folder, "tickets.db")}"))
            .AddAttachmentFolder(
                Path.Combine(folder, "files"),
                options => (options.MostBytes, options.MostBytesPerTicket) = (long.MaxValue, long.MaxValue))
            .AddUI()
            .Configure(options => options.Administrators.Add(Administrator)));
        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapTicketingUI("/tickets");
        app.MapGroup("/api/ticketing").MapTicketing().RequireAuthorization();
        app.MapGet("/token", () => TypedResults.SignIn(
            new ClaimsPrincipal(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, Administrator)], BearerTokenDefaults.AuthenticationScheme)),
            authenticationScheme: BearerTokenDefaults.AuthenticationScheme)).AllowAnonymous();
        await app.StartAsync(cancellationToken);
        await answers.WriteLineAsync(app.Urls.First().AsMemory(), cancellationToken);
        await answers.FlushAsync(cancellationToken);
        while (await orders.ReadLineAsync(cancellationToken) is not null)
        {
        }
    }
}
