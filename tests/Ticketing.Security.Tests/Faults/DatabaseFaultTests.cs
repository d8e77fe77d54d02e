using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ticketing.Testing;

namespace Ticketing.Security.Tests.Faults;

public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData("garbage", "storeCorrupt")]
    [InlineData("full", null)]
    public async Task A_database_that_fails_is_503_with_a_code_when_to_try_again_and_no_readiness(string what, string? code)
    {
        await using var place = HostPlace.Sqlite();
        await using var host = await StartAsync(place, what);
        using var http = await SignedInAsync(place, host);

        await using (await BreakAsync(place, what))
        {
            using var answer = await http.PostAsJsonAsync("/api/ticketing/tickets", Ticket(what), TestContext.Current.CancellationToken);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

            Assert.Equal(
                (HttpStatusCode.ServiceUnavailable, "application/problem+json"),
                (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal(problem.GetProperty("type").GetString(), $"urn:ticketing:problem:{problem.GetProperty("code")}");
            Assert.True(code is null || code == problem.GetProperty("code").GetString(), problem.ToString());
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.Equal(
                HttpStatusCode.ServiceUnavailable,
                (await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(
                HttpStatusCode.ServiceUnavailable,
                (await http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
            if (code == "storeCorrupt")
            {
                // The help desk says what is wrong, unless the host has to look up whether the session is open, which it remembers for some
                // seconds.
                await AssertPageAsync(
                    http, "/tickets/list", ("en", "has to be restored|Just a moment"), ("fr", "doit être restaurée|Un instant"));
                // Where the help desk has no say yet: before anybody is signed in.
                await AssertPageAsync(http, "/sign-in", ("en", "Just a moment"), ("fr", "Un instant"));
                await AssertSignInAsync(http);
            }
            Assert.Equal(
                HttpStatusCode.OK,
                (await http.GetAsync(new Uri("/health/live", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Contains(host.Lines, line => line.Contains("The database does not do its work", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_can_work_is_ready_and_says_so_again_when_a_lock_is_gone()
    {
        await using var place = HostPlace.Sqlite();
        await using var host = await ServingHost.StartAsync(place);
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal("Healthy", await http.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        await using (await BreakAsync(place, "locked"))
            Assert.Equal(
                HttpStatusCode.ServiceUnavailable,
                (await http.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);

        Assert.Equal("Healthy", await http.GetStringAsync("/health", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await http.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Mode=ReadOnly", "can be read and not written: SQLite Error 8")]
    [InlineData("garbage", "is damaged, or no database: SQLite Error 26")]
    [InlineData("a folder", "cannot be reached or opened: SQLite Error 14")]
    [InlineData("nowhere", "cannot be reached or opened: SQLite Error 14")]
    public async Task A_database_that_cannot_be_used_at_start_is_a_sentence_and_an_exit_code(string how, string sentence)
    {
        await using var place = HostPlace.Sqlite();
        switch (how)
        {
            case "Mode=ReadOnly":
                Assert.Equal(
                    (0, ""), (await place.RunAsync("counters", "verify")) is var (exitCode, _, error) ? (exitCode, error) : default);
                place.With("ConnectionStrings__Ticketing", $"Data Source={place.DatabaseFile};Mode=ReadOnly");
                break;
            case "garbage":
                await File.WriteAllTextAsync(
                    place.DatabaseFile, string.Concat(Enumerable.Repeat("This is no database. ", 500)),
                    TestContext.Current.CancellationToken);
                break;
            case "a folder":
                Directory.CreateDirectory(place.DatabaseFile);
                break;
            default:
                place.With("ConnectionStrings__Ticketing", $"Data Source={Path.Combine(place.Folder, "nowhere", "ticketing.db")}");
                break;
        }

        var (code, _, written) = await place.RunAsync("--urls=http://127.0.0.1:0");

        Assert.Equal(1, code);
        Assert.StartsWith($"The database that ConnectionStrings:Ticketing names {sentence}", written, StringComparison.Ordinal);
        Assert.Single(written.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_server_that_is_not_there_at_start_is_a_sentence_without_the_password()
    {
        await using var place = HostPlace.On("postgresql", "Host=127.0.0.1;Port=1;Database=desk;Username=desk;Password=hunter2");

        foreach (var words in (string[][])[["--urls=http://127.0.0.1:0"], ["counters", "verify"]])
        {
            var (code, output, written) = await place.RunAsync(words);

            Assert.Equal(1, code);
            Assert.Contains("cannot be reached or opened: Failed to connect to 127.0.0.1:1", written, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", output + written, StringComparison.Ordinal);
        }
    }

    private static async Task AssertPageAsync(HttpClient http, string path, params (string Language, string Sentences)[] expected)
    {
        foreach (var (language, sentences) in expected)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var page = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
            Assert.NotNull(page.Headers.RetryAfter);
            Assert.Contains(sentences.Split('|'), sentence => text.Contains(sentence, StringComparison.Ordinal));
        }
    }

    private static async Task AssertSignInAsync(HttpClient http)
    {
        var somebody = new { email = "somebody@example.com", password = "Secret-123" };
        using var answer = await http.PostAsJsonAsync("/account/login", somebody, TestContext.Current.CancellationToken);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "storeCorrupt"), (answer.StatusCode, problem.GetProperty("code").GetString()));
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    // A file may grow to 16 MB there and no further, which no test needs a disk of its own for.
    private static Task<ServingHost> StartAsync(HostPlace place, string what) =>
        ServingHost.StartAsync(what == "full" ? place.WithFilesUpTo(kilobytes: 16 * 1024) : place);

    private static object Ticket(string what) => new { title = "Broken", description = new string('x', what == "full" ? 90_000 : 10) };

    private static async Task<HttpClient> SignedInAsync(HostPlace place, ServingHost host)
    {
        const string Email = "boss@example.com";
        const string Password = "Secret-123";
        await place.RunAsync("admin", "create", "--email", Email, "--password", Password);
        var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.PostAsJsonAsync("/account/login", new { email = Email, password = Password });
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("accessToken")
            .GetString();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        // Pages want the cookie.
        using var cookie = await http.PostAsJsonAsync("/account/login?useCookies=true", new { email = Email, password = Password });
        await http.PostAsJsonAsync("/api/ticketing/tickets", new { title = "While all is well" });
        return http;
    }

    private static async Task<IAsyncDisposable> BreakAsync(HostPlace place, string what)
    {
        var connection = new SqliteConnection($"Data Source={place.DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        switch (what)
        {
            case "locked":
                await RunAsync(connection, "begin immediate");
                break;
            case "garbage":
                // All that was written is in the file itself then, and nothing of it is right any more.
                await RunAsync(connection, "pragma wal_checkpoint(truncate)");
                await using (var file = new FileStream(place.DatabaseFile, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                    await file.WriteAsync(new byte[file.Length]);
                break;
            default:
                // What is written goes behind what is read by this one for ever, until there is no more room.
                await RunAsync(connection, "begin; select count(*) from ticketing_tickets");
                await using (var fill = new SqliteConnection($"Data Source={place.DatabaseFile};Pooling=False"))
                {
                    await fill.OpenAsync();
                    await RunAsync(fill, "create table filling (bytes blob)");
                    for (var megabyte = 0; megabyte < 17; megabyte++)
                        await RunAsync(fill, "insert into filling values (randomblob(1000000))");
                }

                break;
        }

        return connection;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
