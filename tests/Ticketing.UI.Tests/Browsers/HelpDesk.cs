using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Ticketing.Access;
using Ticketing.Actors;
using Ticketing.Administration;
using Ticketing.SampleHost.Tests;
using Ticketing.UI.Screens;

[assembly: AssemblyFixture(typeof(Ticketing.UI.Browsers.HelpDesk))]

namespace Ticketing.UI.Browsers;

/// <summary>The sample host with its demo, and a browser: one of each for all tests.</summary>
public sealed class HelpDesk : IAsyncLifetime
{
    private readonly Turnstile turnstile = new();
    private readonly RunningHost host;
    private readonly SignIns signIns;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public HelpDesk()
    {
        host = new(
            "Development", settings: new() { ["Ticketing:SignInsPerMinute"] = "100000" },
            services: services => services.AddSingleton<ITicketAuthorizer>(turnstile).AddTicketing(t => t.AddNotifier<Pager>()));
        signIns = new(host);
    }

    public string Address => host.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        // As long as people would wait on a machine that has other things to do; what is there at once is not waited for.
        Assertions.SetDefaultExpectTimeout(20_000);
        foreach (var person in ScreenList.All.Select(screen => screen.Person).Distinct())
            await ForgetLanguageAsync(person);
        playwright = await Playwright.CreateAsync();
        browser = await TestedBrowser.LaunchAsync(playwright);
    }

    /// <summary>A window of its own, where somebody of the demo is signed in; null for a stranger.</summary>
    public async Task<Window> OpenAsync(string? person = null, BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL = Address;
        options.Locale ??= "en";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        options.ViewportSize ??= new() { Width = 1440, Height = 900 };
        var context = await browser.NewContextAsync(options);
        if (person is not null)
            await context.AddCookiesAsync(
                (await signIns.OfAsync(person)).Select(
                    cookie => new Microsoft.Playwright.Cookie
                    {
                        Name = cookie.Name, Value = cookie.Value, Url = Address, HttpOnly = cookie.HttpOnly,
                    }));
        return await Window.OpenAsync(context);
    }

    /// <summary>Lets whoever changes a ticket wait, until what is answered is disposed.</summary>
    internal HeldTicket Hold(long number) => turnstile.Hold(number);

    /// <summary>A client with the cookie of somebody of the demo, for what needs no browser. It follows no redirection.</summary>
    public async Task<HttpClient> SignInAsync(string person)
    {
        var jar = new CookieContainer();
        jar.Add(await signIns.OfAsync(person));
        var client = host.NewClient(jar);
        // Changes that a cookie signs come from a page of this site.
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
    }

    // What somebody chose outweighs what his browser asks for: the screens are to be seen in both languages.
    private async Task ForgetLanguageAsync(string person)
    {
        var people = host.Services.GetRequiredService<PeopleDesk>();
        var administrator = new Caller("admin");
        var user = await people.GetUserAsync(administrator, person, CancellationToken.None);
        await people.SaveUserAsync(administrator, user with { Locale = null }, CancellationToken.None);
    }
}
