using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ticketing.Testing;

namespace Ticketing.SampleHost.Tests.Hosting;

/// <summary>What is no fault leaves nothing in the log that somebody would be woken for.</summary>
public sealed class QuietLogTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_normal_hour_leaves_nothing_above_information(string environment)
    {
        var log = new LoggedLines();
        using var host = new RunningHost(
            environment,
            settings: new()
            {
                ["Ticketing:Demo"] = "true",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft.AspNetCore"] = "Information",
                ["Logging:Console:LogLevel:Default"] = "None",
            },
            services: services => services.AddSingleton<ILoggerProvider>(log));
        var before = log.Warnings.Count();
        using var api = await host.SignInAsync("admin@example.com", "Passw0rd!");
        using var browser = host.NewClient();
        (await browser.PostAsJsonAsync("/account/login?useCookies=true", new { email = "manager1@example.com", password = "Passw0rd!" })).EnsureSuccessStatusCode();

        foreach (var path in (string[])["/", "/sign-in", "/tickets/dashboard", "/tickets/list?q=printer", "/tickets/board", "/tickets/1", "/tickets/new", "/tickets/portal", "/tickets/profile",
            "/tickets/999999", "/nowhere", "/docs/index.html", "/openapi/v1.json"])
            await browser.GetAsync(path);
        foreach (var path in (string[])["me", "tickets", "tickets/1", "tickets/999999", "tickets/facets", "users", "tickets/export?format=csv", "tickets?q=((("])
            await api.GetAsync($"/api/ticketing/{path}");
        using (var none = new StringContent("x=y", null, "application/x-www-form-urlencoded"))
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/tickets/profile/theme", none)).StatusCode);
        await host.NewClient().PostAsJsonAsync("/account/login", new { email = "admin@example.com", password = "wrong" });
        await host.NewClient().GetAsync("/api/ticketing/me");
        foreach (var key in (string[])["k1", "k1", "k2", "k2"])
        {
            using var filing = new HttpRequestMessage(HttpMethod.Post, "/api/ticketing/tickets") { Content = JsonContent.Create(new { title = "No network", externalRef = "R-1" }) };
            filing.Headers.Add("Idempotency-Key", key);
            await api.SendAsync(filing);
        }

        Assert.Empty(log.Warnings.Skip(before));
    }
}
