using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.SampleHost.Accounts.Requests;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Nobody learns from a sign-in or a forgotten password who has an account: neither by words nor by the work it makes.</summary>
public sealed class EnumerationTests(EnumerationTests.Desk desk) : IClassFixture<EnumerationTests.Desk>
{
    private const string Password = "Secret-123";

    public static TheoryData<string?> Names =>
    [
        "known@example.com", "KNOWN@Example.COM", "confirmed@example.com", "locked@example.com", "imported@example.com",
        "second-factor@example.com", "nobody@example.com", "nobody", "", default(string), "nul\0@example.com", "\U0001F600@example.com",
        new string('x', 300) + "@example.com", new string('x', 5000),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_sign_in_that_fails_says_and_does_the_same_whatever_was_typed(string? email)
    {
        using var client = desk.Host.NewClient();
        var before = desk.Hasher.Verifications;

        var problem = await client.PostAsJsonAsync("/account/login", new { email, password = "Guess-123" });
        var ofProblem = desk.Hasher.Verifications - before;
        var typed = email?.Replace("\0", "", StringComparison.Ordinal) ?? "";
        var page = await client.SendFormAsync("/sign-in", new("Email", typed), new("password", "Guess-123"));

        Assert.Equal(HttpStatusCode.Unauthorized, problem.StatusCode);
        Assert.Equal("Failed", (await JsonAsync(problem))["detail"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Unauthorized, "Mail address and password do not fit."), (page.StatusCode, await RefusalAsync(page)));
        Assert.Equal((1, 2), (ofProblem, desk.Hasher.Verifications - before));
    }

    [Fact]
    public async Task A_locked_account_is_said_to_be_locked_to_those_alone_who_know_its_password()
    {
        using var client = desk.Host.NewClient();

        var answer = await client.PostAsJsonAsync("/account/login", new { email = "locked@example.com", password = Password });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("LockedOut", (await JsonAsync(answer))["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task No_number_of_wrong_passwords_marks_an_account()
    {
        using var client = desk.Host.NewClient();
        for (var i = 0; i < 12; i++)
            await client.PostAsJsonAsync("/account/login", new { email = "known@example.com", password = $"Guess-{i}" });

        var answer = await client.PostAsJsonAsync("/account/login", new { email = "known@example.com", password = Password });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_password_of_any_length_costs_no_more_than_another()
    {
        using var client = desk.Host.NewClient();
        var before = desk.Hasher.Verifications;

        var password = new string('x', 2_000_000);
        var answer = await client.PostAsJsonAsync("/account/login", new { email = "known@example.com", password });

        Assert.Equal((HttpStatusCode.Unauthorized, before), (answer.StatusCode, desk.Hasher.Verifications));
    }

    [Theory]
    [InlineData("/account/forgotPassword", HttpStatusCode.OK)]
    [InlineData("/account/resendConfirmationEmail", HttpStatusCode.OK)]
    [InlineData("/account/resetPassword", HttpStatusCode.BadRequest)]
    public async Task Asking_for_a_mail_or_bringing_its_code_tells_nothing_and_takes_the_same_time(string address, HttpStatusCode status)
    {
        using var client = desk.Host.NewClient();
        var before = desk.Clock.Pauses;
        var answers = new HashSet<string>();
        string[] emails = ["known@example.com", "confirmed@example.com", "locked@example.com", "nobody@example.com", "nobody"];
        foreach (var email in emails)
        {
            var answer = await client.PostAsJsonAsync(address, new { email, resetCode = "bm8", newPassword = "Other-456" });
            Assert.Equal(status, answer.StatusCode);
            answers.Add(Regex.Replace(await answer.Content.ReadAsStringAsync(), "\"traceId\":\"[^\"]*\"", ""));
        }

        Assert.Single(answers);
        Assert.Equal(emails.Length, desk.Clock.Pauses - before);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    private static async Task<string> RefusalAsync(HttpResponseMessage page) =>
        Regex.Match(await page.Content.ReadAsStringAsync(), "id=\"refusals\">\\s*<p>(.*?)</p>").Groups[1].Value;

    /// <summary>Accounts of every kind, with the work for passwords and the pauses counted.</summary>
    public sealed class Desk : IAsyncLifetime
    {
        public Desk() => Host = new(
            "Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "1000" },
            services: services => services.AddSingleton<IPasswordHasher<IdentityUser>>(Hasher).AddSingleton<TimeProvider>(Clock));

        internal CountingHasher Hasher { get; } = new();

        internal PauseCounter Clock { get; } = new(EvenTime.Length);

        internal RunningHost Host { get; }

        public async ValueTask InitializeAsync()
        {
            await using var scope = Host.Services.CreateAsyncScope();
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
            await accounts.CreateAsync(new("known@example.com") { Email = "known@example.com" }, Password);
            await accounts.CreateAsync(new("confirmed@example.com") { Email = "confirmed@example.com", EmailConfirmed = true }, Password);
            await accounts.CreateAsync(new("imported@example.com") { Email = "imported@example.com" });
            await accounts.CreateAsync(
                new("second-factor@example.com") { Email = "second-factor@example.com", TwoFactorEnabled = true }, Password);
            var locked = new IdentityUser("locked@example.com") { Email = "locked@example.com" };
            await accounts.CreateAsync(locked, Password);
            await accounts.SetLockoutEndDateAsync(locked, DateTimeOffset.MaxValue);
        }

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
