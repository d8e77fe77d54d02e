using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Testing;

namespace Ticketing.UI.Hosting;

/// <summary>What a host reads of the interface in its log.</summary>
public sealed class QuietLogTests
{
    [Fact]
    public async Task Pages_log_nothing_above_information()
    {
        var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(services: services => services.AddSingleton<ILoggerProvider>(log));
        var id = await host.FileAsync("No network");
        var paths = host.Pages
            .Where(
                page =>
                    page.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()?.HttpMethods.Contains("GET") is not false)
            .Select(
                page => System.Text.RegularExpressions.Regex.Replace(
                    $"/{page.RoutePattern.RawText!.TrimStart('/')}", @"\{id[^}]*\}", $"{id}"))
            .Where(path => !path.Contains('{', StringComparison.Ordinal))
            .ToList();

        Assert.True(paths.Count > 30, $"{paths.Count}");
        foreach (var user in (string?[])[OtherHost.Admin, "bob", null])
        {
            using var client = host.As(user);
            foreach (var path in paths)
            {
                using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
                // It has no end.
                if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream")
                    await answer.Content.ReadAsByteArrayAsync();
            }
        }

        Assert.Empty(log.Warnings);
    }
}
