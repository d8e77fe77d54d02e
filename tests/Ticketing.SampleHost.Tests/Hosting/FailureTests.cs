using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Testing;

namespace Ticketing.SampleHost.Tests.Hosting;

/// <summary>What people and programs are told when something breaks, outside Development.</summary>
public sealed partial class FailureTests(FailureTests.BrokenHelpDesk broken) : IClassFixture<FailureTests.BrokenHelpDesk>
{
    private static readonly Dictionary<string, string> Headers = new()
    {
        ["Content-Security-Policy"] = "default-src 'self'",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "no-referrer",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=()",
    };

    [Theory]
    [InlineData("/tickets/list", "en", "Something went wrong")]
    [InlineData("/tickets/portal", "fr", "Un problème est survenu")]
    [InlineData("/tickets/7", "fr-CA,fr;q=0.9", "Un problème est survenu")]
    [InlineData("/sign-in", "en", "Something went wrong")]
    [InlineData("/sign-in", "fr", "Un problème est survenu")]
    [InlineData("/sign-in?culture=fr", "en", "Un problème est survenu")]
    public async Task A_page_that_breaks_is_a_page_in_the_reader_s_language_with_a_number_that_is_in_the_log(
        string path, string language, string title)
    {
        using var client = path.StartsWith("/sign-in", StringComparison.Ordinal)
            ? broken.Stranger(language)
            : await broken.SignInAsync(language);

        var answer = await client.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains($"<h1>{WebUtility.HtmlEncode(title)}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("The disk is on fire", page, StringComparison.Ordinal);
        AssertLogged(Number().Match(page).Groups[1].Value);
        AssertProtected(answer);
    }

    [Theory]
    [InlineData("GET", "/api/ticketing/tickets")]
    [InlineData("GET", "/api/ticketing/me")]
    [InlineData("POST", "/api/ticketing/tickets")]
    public async Task A_program_is_told_of_a_fault_in_a_problem(string method, string path)
    {
        using var client = await broken.SignInAsync("en");
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var request = new HttpRequestMessage(new(method), path)
        {
            Content = method == "POST" ? new StringContent("{}", null, "application/json") : null,
        };
        var answer = await client.SendAsync(request);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("fault", problem.GetProperty("code").GetString());
        Assert.Equal(500, problem.GetProperty("status").GetInt32());
        Assert.DoesNotContain("fire", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        AssertLogged(problem.GetProperty("number").GetString()!);
        AssertProtected(answer);
    }

    [Theory]
    [InlineData("/nowhere", "en", 404, "There is nothing here")]
    [InlineData("/nowhere/at/all", "fr", 404, "Il n’y a rien ici")]
    [InlineData("/docs/nowhere.html", "en", 404, "There is nothing here")]
    public async Task What_is_not_there_is_a_page_too(string path, string language, int status, string title)
    {
        using var client = broken.Stranger(language);

        var answer = await client.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains($"<h1>{WebUtility.HtmlEncode(title)}</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertProtected(answer);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Bad_input_is_no_fault_in_any_environment(string environment)
    {
        var log = new LoggedLines();
        using var host = new RunningHost(environment, services: services => services.AddSingleton<ILoggerProvider>(log));
        using var client = host.NewClient();

        var answer = await client.PostAsync("/account/register", new StringContent("{", null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(log.All, line => line.Level >= LogLevel.Error);
    }

    private static void AssertProtected(HttpResponseMessage answer)
    {
        foreach (var (name, value) in Headers)
            Assert.StartsWith(value, Assert.Single(answer.Headers.GetValues(name)), StringComparison.Ordinal);
    }

    private void AssertLogged(string number)
    {
        Assert.NotEmpty(number);
        var line = Assert.Single(broken.Log.All, line => line.Text.Contains($"Fault {number} at ", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Error, line.Level);
        Assert.Contains("The disk is on fire", line.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<code>([^<]+)</code>")]
    private static partial Regex Number();

    /// <summary>A help desk with the demo where everything fails but signing in.</summary>
    public sealed class BrokenHelpDesk : IDisposable
    {
        private readonly Fire fire = new();

        internal LoggedLines Log { get; } = new();

        internal RunningHost Host { get; }

        public BrokenHelpDesk()
        {
            var settings = new Dictionary<string, string>
            {
                ["Ticketing:Demo"] = "true",
                ["Ticketing:SignInsPerMinute"] = "600",
                ["Logging:Console:LogLevel:Default"] = "None",
            };
            Host = new("Production", settings: settings, services: services => services
                .AddSingleton<ILoggerProvider>(Log)
                .AddSingleton<ITicketAuthorizer>(fire)
                .AddSingleton<IDocuments>(fire)
                // What features would show is made of documents.
                .RemoveAll<IDemo>());
            fire.IsBurning = true;
        }

        internal async Task<HttpClient> SignInAsync(string language)
        {
            fire.IsBurning = false;
            var client = await Host.SignInAsync("admin@example.com", "Passw0rd!");
            var cookies = await client.PostAsync(
                "/account/login?useCookies=true",
                new StringContent("""{"email":"admin@example.com","password":"Passw0rd!"}""", null, "application/json"));
            cookies.EnsureSuccessStatusCode();
            fire.IsBurning = true;
            return Reading(client, language);
        }

        internal HttpClient Stranger(string language) => Reading(Host.NewClient(), language);

        private static HttpClient Reading(HttpClient client, string language)
        {
            client.DefaultRequestHeaders.AcceptLanguage.Clear();
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
            return client;
        }

        public void Dispose() => Host.Dispose();

        private sealed class Fire : ITicketAuthorizer, IDocuments
        {
            public bool IsBurning { get; set; }

            public ValueTask<AccessAdjustment> AdjustAsync(Actor actor, CancellationToken cancellationToken) =>
                IsBurning && actor.UserId != "host"
                    ? throw new InvalidDataException("The disk is on fire")
                    : ValueTask.FromResult(AccessAdjustment.None);

            public Task<StoredDocument?> FindAsync(string tenant, string kind, string key, CancellationToken cancellationToken) =>
                IsBurning ? throw new InvalidDataException("The disk is on fire") : Task.FromResult<StoredDocument?>(null);

            public Task<IReadOnlyList<StoredDocument>> FindAsync(
                string tenant, string kind, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
                Task.FromResult<IReadOnlyList<StoredDocument>>([]);

            public Task<IReadOnlyList<StoredDocument>> ListAsync(
            string tenant, string kind, string? after, int limit, CancellationToken cancellationToken) =>
                Task.FromResult<IReadOnlyList<StoredDocument>>([]);
        }
    }
}
