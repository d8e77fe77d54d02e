using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ticketing.SampleHost.Accounts.Sessions;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Where somebody is signed in ends when he says so, and not later.</summary>
public sealed partial class SessionTests : IClassFixture<SessionTests.Desk>
{
    private const string Password = "Secret-123";

    private readonly RunningHost host;

    public SessionTests(Desk desk) => host = desk.Host;

    [Theory]
    [InlineData("password, in a browser")]
    [InlineData("password, in a program")]
    [InlineData("second factor")]
    public async Task What_changes_an_account_s_security_ends_every_other_session_and_keeps_that_one(string change)
    {
        var email = await RegisterAsync();
        using var phone = await Visitor.BrowserAsync(host, email, Password);
        using var laptop = await Visitor.BrowserAsync(host, email, Password);
        using var script = await Visitor.ProgramAsync(host, email, Password);
        using var other = await Visitor.ProgramAsync(host, email, Password);
        Visitor[] all = [phone, laptop, script, other];
        foreach (var one in all)
            Assert.True(await one.IsInAsync());
        var acting = change.EndsWith("program", StringComparison.Ordinal) ? script : phone;

        var answer = change == "second factor"
            ? await acting.Client.PostAsJsonAsync("/account/manage/2fa", new { resetSharedKey = true })
            : await acting.Client.PostAsJsonAsync("/account/manage/info", new { oldPassword = Password, newPassword = "Other-456" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (var one in all)
            Assert.Equal(one == acting, await one.IsInAsync());
    }

    [Fact]
    public async Task Signing_out_ends_copies_of_the_cookie_and_nothing_else()
    {
        var email = await RegisterAsync();
        using var browser = await Visitor.BrowserAsync(host, email, Password);
        using var thief = browser.Copy();
        using var script = await Visitor.ProgramAsync(host, email, Password);
        Assert.True(await thief.IsInAsync());

        await browser.Client.SendFormOfAsync("/tickets/profile", "/sign-out");

        Assert.False(await thief.IsInAsync());
        Assert.True(await script.IsInAsync());
    }

    [Fact]
    public async Task A_program_signs_out_and_its_tokens_end_the_renewed_ones_too()
    {
        var email = await RegisterAsync();
        using var browser = await Visitor.BrowserAsync(host, email, Password);
        using var script = await Visitor.ProgramAsync(host, email, Password);
        using var older = script.Copy();
        await script.RenewAsync();
        Assert.True(await script.IsInAsync());

        var answer = await script.Client.PostAsync("/account/logout", null);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.False(await script.IsInAsync());
        Assert.False(await older.IsInAsync());
        Assert.True(await browser.IsInAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Signing_out_everywhere_ends_all_of_somebody_s_and_nobody_else_s(bool onThePage)
    {
        var email = await RegisterAsync();
        using var browser = await Visitor.BrowserAsync(host, email, Password);
        using var laptop = await Visitor.BrowserAsync(host, email, Password);
        using var script = await Visitor.ProgramAsync(host, email, Password);
        using var stranger = await Visitor.BrowserAsync(host, await RegisterAsync(), Password);

        var answer = onThePage
            ? await browser.Client.SendFormOfAsync("/tickets/profile", "/sessions?handler=Everywhere")
            : await browser.Client.PostAsync("/account/logout?everywhere=true", null);

        Assert.Equal(onThePage ? HttpStatusCode.Redirect : HttpStatusCode.NoContent, answer.StatusCode);
        foreach (var one in new[] { browser, laptop, script })
            Assert.False(await one.IsInAsync());
        Assert.True(await stranger.IsInAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(email, Password)).StatusCode);
        Assert.True(await browser.IsInAsync());
    }

    [Theory]
    [InlineData("en", "Where you are signed in", "this one", "Firefox on Linux", "Sign out everywhere")]
    [InlineData("fr", "Où vous êtes connecté", "cette connexion", "Firefox sur Linux", "Se déconnecter partout")]
    public async Task The_profile_lists_them_and_each_can_be_ended_alone(
        string language, string heading, string mark, string name, string everywhere)
    {
        var email = await RegisterAsync();
        using var browser = await Visitor.BrowserAsync(host, email, Password, "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Firefox/142.0");
        using var phone = await Visitor.BrowserAsync(host, email, Password, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5) Safari/604.1");
        using var script = await Visitor.ProgramAsync(host, email, Password);
        browser.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = WebUtility.HtmlDecode(await browser.Client.GetStringAsync("/tickets/profile"));
        var ids = Ids().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var ofPhone = Ids().Match(page[page.IndexOf("iPhone", StringComparison.Ordinal)..]).Groups[1].Value;
        await browser.Client.SendFormOfAsync("/tickets/profile", "/sessions?handler=End", new KeyValuePair<string, string>("id", ofPhone));

        foreach (var text in new[] { heading, name, everywhere, "127.0.0.1" })
            Assert.Contains(text, page, StringComparison.Ordinal);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Contains($"{name}<span class=\"tag\">{mark}</span>", page, StringComparison.Ordinal);
        Assert.Equal((true, false, true), (await browser.IsInAsync(), await phone.IsInAsync(), await script.IsInAsync()));
        Assert.DoesNotContain(ofPhone, await browser.Client.GetStringAsync("/tickets/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_ends_a_session_of_somebody_else()
    {
        using var victim = await Visitor.BrowserAsync(host, await RegisterAsync(), Password);
        var id = Ids().Match(await victim.Client.GetStringAsync("/tickets/profile")).Groups[1].Value;
        using var attacker = await Visitor.BrowserAsync(host, await RegisterAsync(), Password);

        await attacker.Client.SendFormOfAsync("/tickets/profile", "/sessions?handler=End", new KeyValuePair<string, string>("id", id));

        Assert.True(await victim.IsInAsync());
        Assert.DoesNotContain(id, await attacker.Client.GetStringAsync("/tickets/profile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_host_ended_is_refused_within_seconds()
    {
        using var folder = new TemporaryFolder();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var one = new RunningHost("Production", folder);
        using var two = new RunningHost("Production", folder, services: services => services.AddSingleton<TimeProvider>(clock));
        var email = await RegisterAsync(one);
        using var browser = await Visitor.BrowserAsync(one, email, Password);
        using var there = browser.Copy(at: two);
        Assert.True(await there.IsInAsync());

        await browser.Client.PostAsync("/account/logout", null);
        clock.Advance(SessionMemory.Lifetime);

        Assert.InRange(SessionMemory.Lifetime, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.False(await there.IsInAsync());
    }

    [Fact]
    public async Task A_session_that_nobody_uses_ends_and_one_in_use_goes_on()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var own = new RunningHost("Production", services: services => services.AddSingleton<TimeProvider>(clock));
        var email = await RegisterAsync(own);
        using var idle = await Visitor.ProgramAsync(own, email, Password);
        using var busy = await Visitor.ProgramAsync(own, email, Password);

        clock.Advance(TimeSpan.FromDays(10));
        await busy.RenewAsync();
        clock.Advance(TimeSpan.FromDays(10));
        var isBusyIn = (await busy.RefreshAsync()).StatusCode;
        using var later = await Visitor.ProgramAsync(own, email, Password);

        Assert.Equal(HttpStatusCode.OK, isBusyIn);
        Assert.Equal(HttpStatusCode.Unauthorized, (await idle.RefreshAsync()).StatusCode);
        Assert.Equal(2, (await SessionsOfAsync(own, email)).Count);
    }

    [Fact]
    public async Task A_cookie_that_names_no_session_is_refused_and_so_is_one_that_names_another_person_s()
    {
        using var victim = await Visitor.BrowserAsync(host, await RegisterAsync(), Password);
        var id = Ids().Match(await victim.Client.GetStringAsync("/tickets/profile")).Groups[1].Value;
        var email = await RegisterAsync();

        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(null));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync("made-up"));
        Assert.Equal(HttpStatusCode.Redirect, await TryAsync(id));

        async Task<HttpStatusCode> TryAsync(string? session)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<IdentityUser>>();
            var principal = await signIn.ClaimsFactory.CreateAsync((await signIn.UserManager.FindByEmailAsync(email))!);
            if (session is not null)
                principal.Identities.First().AddClaim(SessionClaims.For(session));
            var schemes = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
            var cookies = schemes.Get(IdentityConstants.ApplicationScheme);
            var ticket = new AuthenticationTicket(principal, IdentityConstants.ApplicationScheme);
            using var client = host.NewClient();
            client.DefaultRequestHeaders.Add("Cookie", $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(ticket)}");
            return (await client.GetAsync("/tickets/profile")).StatusCode;
        }
    }

    [Fact]
    public async Task An_account_has_a_bounded_number_of_them_and_the_least_recently_used_end()
    {
        var email = await RegisterAsync();
        using var first = await Visitor.ProgramAsync(host, email, Password);
        await using var scope = host.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().FindByEmailAsync(email))!;
        for (var i = 0; i < AccountSessions.MostPerAccount; i++)
            await host.Services.GetRequiredService<AccountSessions>().BeginAsync(account, SessionKind.Program, new DefaultHttpContext());

        Assert.Equal(AccountSessions.MostPerAccount, (await SessionsOfAsync(host, email)).Count);
        Assert.False(await first.IsInAsync());
    }

    private Task<string> RegisterAsync() => RegisterAsync(host);

    private static async Task<string> RegisterAsync(RunningHost host)
    {
        using var client = host.NewClient();
        var email = $"{Guid.NewGuid():N}@example.com";
        (await client.PostAsJsonAsync("/account/register", new { email, password = Password })).EnsureSuccessStatusCode();
        return email;
    }

    private static async Task<IReadOnlyList<AccountSession>> SessionsOfAsync(RunningHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var account = (await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().FindByEmailAsync(email))!;
        return await host.Services.GetRequiredService<AccountSessions>().ListAsync(account.Id, CancellationToken.None);
    }

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Ids();

    /// <summary>One host for those tests that need none of their own.</summary>
    public sealed class Desk : IDisposable
    {
        internal RunningHost Host { get; } = new("Production", settings: new() { ["Ticketing:SignInsPerMinute"] = "1000" });

        public void Dispose() => Host.Dispose();
    }
}
