using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.SampleHost.Accounts.Attempts;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Trying passwords is slow, and keeps nobody out who knows his.</summary>
public sealed class SignInProtectionTests
{
    private const string Email = "zoe@example.com";
    private const string Password = "Secret-123";

    [Fact]
    public async Task Too_many_attempts_from_one_network_have_to_wait()
    {
        using var host = new RunningHost("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "2" });
        using var client = host.NewClient();

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 3; i++)
            answers.Add(await client.PostAsJsonAsync("/account/login", new { email = $"nobody{i}@example.com", password = "x" }));

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests],
            answers.Select(answer => answer.StatusCode));
        Assert.InRange(answers[2].Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", answers[2].Content.Headers.ContentType!.MediaType);
        Assert.Contains("tooManyAttempts", await answers[2].Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Too many attempts from your network.")]
    [InlineData("fr", "Trop de tentatives depuis votre réseau.")]
    public async Task The_page_says_when_to_try_again_and_keeps_what_was_typed(string language, string sentence)
    {
        using var host = new RunningHost("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "1" });
        using var client = host.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await SignInAsync(client, "x");

        var answer = await SignInAsync(client, "x");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{Email}\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    public async Task After_some_wrong_passwords_everybody_waits_and_the_right_one_still_opens(string attacked)
    {
        var clock = new PauseCounter(SignInLimits.Pause);
        using var host = await HostAsync(60, clock);
        var free = SignInLimits.FailuresAtOnce(60);
        using var attacker = host.NewClient();
        for (var i = 0; i < free + 2; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await LogInAsync(attacker, attacked, $"Guess-{i}")).StatusCode);
        var whileGuessing = clock.Pauses;
        using var owner = host.NewClient();

        var answer = await LogInAsync(owner, Email, Password);

        Assert.Equal(2, whileGuessing);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(attacked == Email ? 3 : 2, clock.Pauses);
    }

    [Fact]
    public async Task A_browser_that_signed_in_before_neither_waits_nor_is_refused_for_what_others_tried()
    {
        var clock = new PauseCounter(SignInLimits.Pause);
        using var host = await HostAsync(12, clock);
        using var browser = await Visitor.BrowserAsync(host, Email, Password);
        await browser.Client.SendFormOfAsync("/tickets/profile", "/sign-out");
        using var attacker = host.NewClient();
        while ((await LogInAsync(attacker, Email, "Guess-123")).StatusCode is not HttpStatusCode.TooManyRequests)
        {
        }

        var before = clock.Pauses;
        var answer = await browser.SignInAsync(Email, Password);
        using var stranger = host.NewClient();

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(before, clock.Pauses);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await SignInAsync(stranger, Password)).StatusCode);
    }

    [Fact]
    public async Task A_browser_that_one_person_signed_in_with_helps_nobody_to_try_another_one_s_password()
    {
        using var host = await HostAsync(4);
        await RegisterAsync(host, "mallory@example.com");
        using var mallory = await Visitor.BrowserAsync(host, "mallory@example.com", Password);
        await mallory.Client.SendFormOfAsync("/tickets/profile", "/sign-out");

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await mallory.SignInAsync(Email, "Guess-123")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task A_new_password_ends_the_trust_in_browsers_too()
    {
        using var host = await HostAsync(6);
        using var thief = await Visitor.BrowserAsync(host, Email, Password);
        using var owner = await Visitor.ProgramAsync(host, Email, Password);
        await owner.Client.PostAsJsonAsync("/account/manage/info", new { oldPassword = Password, newPassword = "Other-456" });

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 6; i++)
            answers.Add((await thief.SignInAsync(Email, "Guess-123")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private static async Task<RunningHost> HostAsync(int signInsPerMinute, TimeProvider? clock = null)
    {
        var host = new RunningHost(
            "Production", settings: new() { ["Ticketing:SignInsPerMinute"] = $"{signInsPerMinute}" },
            services: services => services.AddSingleton(clock ?? TimeProvider.System));
        await RegisterAsync(host, Email);
        return host;
    }

    private static async Task RegisterAsync(RunningHost host, string email)
    {
        using var client = host.NewClient();
        (await client.PostAsJsonAsync("/account/register", new { email, password = Password })).EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> LogInAsync(HttpClient client, string email, string password) =>
        client.PostAsJsonAsync("/account/login", new { email, password });

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string password) =>
        client.SendFormAsync("/sign-in", new("Email", Email), new("password", password));
}
