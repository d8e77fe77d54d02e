using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.SampleHost.Tests;

/// <summary>The real host on Kestrel, at a port of its own, with a database of its own.</summary>
internal sealed class RunningHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder? ownFolder;
    private readonly string environment;
    private readonly Dictionary<string, string> settings;
    private readonly Action<IServiceCollection>? services;

    public RunningHost(
        string environment, TemporaryFolder? folder = null, Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? services = null)
    {
        this.environment = environment;
        this.services = services;
        this.settings = new(settings ?? []);
        this.settings.TryAdd("ConnectionStrings:Ticketing", (folder ?? (ownFolder = new())).ConnectionString);
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where it answers, without a slash at the end: what browsers call its origin.</summary>
    public string Origin => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>A client that keeps cookies (in a jar of its own, if none is given), follows no redirection and asks for English.</summary>
    public HttpClient NewClient(CookieContainer? jar = null)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar ?? new() };
        var client = new HttpClient(handler) { BaseAddress = ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>A client with the bearer token of somebody.</summary>
    public async Task<HttpClient> SignInAsync(string email, string password)
    {
        var client = NewClient();
        var answer = await client.PostAsJsonAsync("/account/login", new { email, password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        // To make a password's hash is slow by design, and a host with the demo makes eighteen. How often it is repeated is in the hash.
        builder.ConfigureTestServices(test => test.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000));
        if (services is not null)
            builder.ConfigureTestServices(services);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        ownFolder?.Dispose();
    }
}
