using System.Net;
using System.Net.Http.Json;
using System.Web;
using Dapper;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.SampleHost.Accounts;
using Ticketing.SampleHost.Accounts.Mail;
using Ticketing.Storage;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>What somebody gets by mail about his account, and what its links do.</summary>
public sealed class AccountMailTests : IAsyncLifetime
{
    private const string Password = "Secret-123";
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private readonly AccountMailbox mailbox = new();
    private readonly LaterClock clock = new();
    private readonly TemporaryFolder folder = new();
    private readonly RunningHost host;

    public AccountMailTests() => host = new(
        "Production", folder,
        new() { ["Ticketing:SignInsPerMinute"] = "1000", ["Ticketing:PublicUrl"] = "https://desk.example.com", ["AllowedHosts"] = "*" },
        services: services =>
        {
            services.AddSingleton<TimeProvider>(clock);
            mailbox.Register(services);
        });

    public async ValueTask InitializeAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>();
        foreach (var (name, isConfirmed) in new[] { ("ann", true), ("ben", true), ("new", false) })
        {
            var email = $"{name}@example.com";
            var account = new IdentityUser(email) { Id = name, Email = email, EmailConfirmed = isConfirmed };
            Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("en", "Confirm your mail address")]
    [InlineData("fr", "Confirmez votre adresse électronique")]
    public async Task Who_registers_is_asked_to_confirm_his_address_in_his_language(string language, string subject)
    {
        using var client = host.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await client.SendFormAsync(
            "/register", new("Name", "http://evil-name.example <b>you won</b>"), new("Email", "late@example.com"),
            new("password", Password));

        var letter = await mailbox.WaitAsync("late@example.com", subject);

        Assert.Equal("desk.example.com", letter.Link.Host);
        // Long enough that no token of a link has it by chance.
        Assert.DoesNotContain("evil-name", letter.Text + letter.Html, StringComparison.Ordinal);
        Assert.False(await IsConfirmedAsync("late@example.com"));
        // Programs that look after mail follow links: that confirms nothing.
        Assert.Contains("late@example.com", await client.GetStringAsync(letter.Link.PathAndQuery), StringComparison.Ordinal);
        Assert.False(await IsConfirmedAsync("late@example.com"));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(client, letter.Link)).StatusCode);
        Assert.True(await IsConfirmedAsync("late@example.com"));
    }

    [Fact]
    public async Task An_address_is_confirmed_by_who_is_signed_in_to_the_account_and_by_nobody_else()
    {
        using var asked = await Visitor.BrowserAsync(host, "new@example.com", Password);
        await asked.Client.SendFormOfAsync("/mail-address", "/mail-address?handler=Again");
        var letter = await mailbox.WaitAsync("new@example.com", "Confirm your mail address");
        using var stranger = host.NewClient();
        using var other = await Visitor.BrowserAsync(host, "ann@example.com", Password);

        var signedOut = await stranger.GetAsync(letter.Link.PathAndQuery);
        var asOther = await SendAsync(other.Client, letter.Link, formOf: "/mail-address");

        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.Contains("/sign-in?ReturnUrl=", signedOut.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, asOther.StatusCode);
        Assert.False(await IsConfirmedAsync("new@example.com"));
    }

    [Fact]
    public async Task A_password_is_chosen_once_by_a_link_and_every_session_ends()
    {
        using var browser = await Visitor.BrowserAsync(host, "ann@example.com", Password);
        using var program = await Visitor.ProgramAsync(host, "ann@example.com", Password);
        using var client = host.NewClient();
        await client.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", " Ann@example.com "));
        var letter = await mailbox.WaitAsync("ann@example.com", "Choose a new password");

        var weak = await SendAsync(client, letter.Link, ("password", "weak"));
        var first = await SendAsync(client, letter.Link, ("password", "Other-456"));
        var again = await SendAsync(client, letter.Link, ("password", "Third-789"));

        Assert.Equal(HttpStatusCode.BadRequest, weak.StatusCode);
        Assert.Equal("/sign-in?chosen=true", first.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("This link is not valid any more", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(await browser.IsInAsync());
        Assert.False(await program.IsInAsync());
        using var now = await Visitor.BrowserAsync(host, "ann@example.com", "Other-456");
    }

    [Fact]
    public async Task A_link_to_a_password_holds_for_an_hour()
    {
        using var client = host.NewClient();
        await client.PostAsJsonAsync("/account/forgotPassword", new { email = "ann@example.com" });
        var letter = await mailbox.WaitAsync("ann@example.com", "Choose a new password");

        clock.Later = AccountTokens.PasswordLifetime + TimeSpan.FromSeconds(5);

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(client, letter.Link, ("password", "Other-456"))).StatusCode);
        clock.Later = AccountTokens.PasswordLifetime - TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(client, letter.Link, ("password", "Other-456"))).StatusCode);
    }

    [Fact]
    public async Task A_link_is_good_for_its_account_and_its_purpose_alone()
    {
        using var client = host.NewClient();
        await client.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", "ann@example.com"));
        var letter = await mailbox.WaitAsync("ann@example.com", "Choose a new password");
        using var ben = await Visitor.BrowserAsync(host, "ben@example.com", Password);
        await ben.Client.SendFormAsync("/mail-address", new("Email", "ben2@example.com"), new("password", Password));
        var change = await mailbox.WaitAsync("ben2@example.com", "Confirm your new mail address");

        var ofOther = await SendAsync(client, With(letter, "account=ann", "account=ben"), ("password", "Other-456"));
        var ofPurpose = await SendAsync(client, With(change, "/confirm-address", "/new-password"), ("password", "Other-456"));
        var toOther = await SendAsync(ben.Client, With(change, "ben2", "ann2"));

        Assert.All(new[] { ofOther, ofPurpose, toOther }, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode));
    }

    [Fact]
    public async Task Forgetting_a_password_answers_the_same_whoever_has_an_account_and_fills_no_mailbox()
    {
        using var client = host.NewClient();
        var answers = new HashSet<string>();
        foreach (var email in (string[])["ann@example.com", "ann@example.com", "new@example.com", "nobody@example.com"])
        {
            var answer = await client.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", email));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answers.Add((await answer.Content.ReadAsStringAsync()).Replace(email, "…", StringComparison.Ordinal));
        }

        Assert.Single(answers);
        await mailbox.WaitAsync("new@example.com", "Confirm your mail address by choosing a password");
        await mailbox.WaitAsync("ann@example.com", "Choose a new password");
        Assert.Equal(2, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task One_network_asks_for_mails_only_so_often()
    {
        using var strict = new RunningHost("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "3" });
        using var client = strict.NewClient();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await AskAsync()).StatusCode);

        var answer = await AskAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);

        Task<HttpResponseMessage> AskAsync() =>
            client.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", "nobody@example.com"));
    }

    [Fact]
    public async Task Who_never_confirmed_his_address_does_so_by_choosing_a_password()
    {
        using var intruder = await Visitor.BrowserAsync(host, "new@example.com", Password);
        using var owner = host.NewClient();
        await owner.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", "new@example.com"));
        var letter = await mailbox.WaitAsync("new@example.com", "Confirm your mail address by choosing a password");

        await SendAsync(owner, letter.Link, ("password", "Other-456"));

        Assert.True(await IsConfirmedAsync("new@example.com"));
        Assert.False(await intruder.IsInAsync());
    }

    [Fact]
    public async Task A_new_address_counts_once_it_is_confirmed_for_signing_in_and_for_the_help_desk()
    {
        using var ben = await Visitor.BrowserAsync(host, "ben@example.com", Password);
        var wrong = await ben.Client.SendFormAsync("/mail-address", new("Email", "ben2@example.com"), new("password", "Guess-123"));
        await ben.Client.SendFormAsync("/mail-address", new("Email", "ben2@example.com"), new("password", Password));
        var letter = await mailbox.WaitAsync("ben2@example.com", "Confirm your new mail address");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal("ben@example.com", (await EntryAsync("ben"))!.Email);

        var answer = await SendAsync(ben.Client, letter.Link);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.True(await ben.IsInAsync());
        Assert.Equal("ben2@example.com", (await EntryAsync("ben"))!.Email);
        using var again = await Visitor.BrowserAsync(host, "ben2@example.com", Password);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(ben.Client, letter.Link)).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_from_a_new_device_is_told_and_from_a_known_one_is_not()
    {
        using var browser = await Visitor.BrowserAsync(host, "ann@example.com", Password, Firefox);
        var letter = await mailbox.WaitAsync("ann@example.com", "New sign-in to your account");
        await browser.Client.SendFormOfAsync("/mail-address", "/sign-out");
        await browser.SignInAsync("ann@example.com", Password);
        using var program = await Visitor.ProgramAsync(host, "ann@example.com", Password);
        using var same = await Visitor.ProgramAsync(host, "ann@example.com", Password);
        using var unconfirmed = await Visitor.BrowserAsync(host, "new@example.com", Password, Firefox);

        Assert.Contains("Firefox, Linux", letter.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task What_waits_in_the_database_opens_nothing()
    {
        using var client = host.NewClient();
        await client.SendFormAsync("/forgotten-password", KeyValuePair.Create("Email", "ann@example.com"));
        var letter = await mailbox.WaitAsync("ann@example.com", "Choose a new password");

        await using var connection = new SqliteConnection(folder.ConnectionString);
        var payload = await connection.QuerySingleAsync<string>("select payload from ticketing_outbox_messages where channel = 'account'");
        Assert.Contains("ann@example.com", payload, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)code|http|CfDJ", payload);
        Assert.NotNull(letter.Link);
    }

    [Fact]
    public async Task A_link_names_the_host_of_the_settings_whatever_the_request_said()
    {
        using var client = host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/forgotPassword")
        {
            Content = JsonContent.Create(new { email = "ann@example.com" }),
            Headers = { Host = "evil.example" },
        };
        await client.SendAsync(request);

        Assert.Equal("desk.example.com", (await mailbox.WaitAsync("ann@example.com", "Choose a new password")).Link.Host);
    }

    private static Uri With(AccountMailbox.Letter letter, string part, string other) =>
        new(letter.Link.ToString().Replace(part, other, StringComparison.Ordinal));

    // The form of the page that a link leads to, with what the link carries.
    private static Task<HttpResponseMessage> SendAsync(
        HttpClient client, Uri link, (string Name, string Value)? field = null, string? formOf = null)
    {
        var query = HttpUtility.ParseQueryString(link.Query);
        List<KeyValuePair<string, string>> fields = [.. query.AllKeys.Select(key => KeyValuePair.Create(key!, query[key]!))];
        if (field is var (name, value))
            fields.Add(new(name, value));
        return client.SendFormOfAsync(formOf ?? link.PathAndQuery, link.AbsolutePath, [.. fields]);
    }

    private async Task<IReadOnlyList<StoredMessage>> MessagesAsync()
    {
        var outbox = host.Services.GetRequiredService<IOutbox>();
        List<StoredMessage> all = [];
        foreach (var state in Enum.GetValues<OutboxState>())
            all.AddRange(await outbox.ListAsync(Caller.DefaultTenant, state, AccountPost.Channel, null, 100, Stop));
        return all;
    }

    private async Task<bool> IsConfirmedAsync(string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().FindByEmailAsync(email))!.EmailConfirmed;
    }

    private Task<Ticketing.People.User?> EntryAsync(string id) =>
        host.Services.GetRequiredService<DirectoryEntries>().FindAsync(id, Stop);
}
