using System.Collections;
using System.Globalization;
using System.Net;
using System.Resources;
using Ticketing.SampleHost.Pages;

namespace Ticketing.SampleHost.Tests.Pages;

[Collection(DemoCollection.Name)]
public sealed class SignInPageTests(DemoHelpDesk demo)
{
    [Theory]
    [InlineData("en", "Who to sign in as")]
    [InlineData("fr-CA, fr;q=0.9, en;q=0.5", "Avec quel compte se connecter")]
    [InlineData("de", "Who to sign in as")]
    public async Task It_says_in_the_reader_s_language_who_to_sign_in_as(string language, string heading)
    {
        using var client = demo.Host.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await client.GetStringAsync("/sign-in");

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains("admin@example.com", page, StringComparison.Ordinal);
        Assert.Contains("requester5@example.com", page, StringComparison.Ordinal);
        Assert.Contains("Passw0rd!", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_leads_to_the_tickets_and_so_does_the_start_page_then()
    {
        using var client = demo.Host.NewClient();

        var stranger = await client.GetAsync("/");
        var answer = await SignInAsync(client, "agent4@example.com", "Passw0rd!");
        var start = await client.GetAsync("/");

        Assert.Equal("/sign-in", stranger.Headers.Location!.OriginalString);
        Assert.Equal("/tickets", answer.Headers.Location!.OriginalString);
        Assert.Equal("/tickets", start.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task One_click_signs_in_as_somebody_of_the_demo()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.SendFormAsync("/sign-in?handler=Demo", new KeyValuePair<string, string>("Email", "agent4@example.com"));

        Assert.Equal("/tickets", answer.Headers.Location!.OriginalString);
        Assert.Contains("Grace Lindqvist", await client.GetStringAsync("/tickets/list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wanted_a_page_gets_it_after_signing_in()
    {
        using var client = demo.Host.NewClient();
        var challenge = await client.GetAsync("/tickets/list?q=is:open");
        var signInPage = challenge.Headers.Location!.OriginalString;

        var answer = await client.SendFormAsync(signInPage, new("Email", "agent4@example.com"), new("password", "Passw0rd!"));

        Assert.StartsWith("/sign-in?ReturnUrl=", signInPage, StringComparison.Ordinal);
        Assert.Equal("/tickets/list?q=is:open", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Nobody_is_led_to_another_site(string address)
    {
        using var client = demo.Host.NewClient();

        var answer = await client.SendFormAsync(
            $"/sign-in?ReturnUrl={Uri.EscapeDataString(address)}", new("Email", "agent4@example.com"), new("password", "Passw0rd!"));

        Assert.Equal("/tickets", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var client = demo.Host.NewClient();
        await SignInAsync(client, "agent5@example.com", "Passw0rd!");

        var answer = await client.SendFormOfAsync("/tickets/list", "/sign-out");

        Assert.Equal("/sign-in?out=true", answer.Headers.Location!.OriginalString);
        Assert.Contains("Who to sign in as", await client.GetStringAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Contains("ReturnUrl", (await client.GetAsync("/tickets/list")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "new@example.com", "Secret-123", "Tell us your name.")]
    [InlineData("Zoe", "nobody", "Secret-123", "That is no mail address.")]
    [InlineData("Zoe", "agent4@example.com", "Secret-123", "There is an account with this mail address already.")]
    [InlineData("Zoe", "new@example.com", "secret", "The password needs a digit.")]
    public async Task What_is_wrong_with_an_account_is_said_and_nothing_typed_is_lost(
        string name, string email, string password, string sentence)
    {
        using var client = demo.Host.NewClient();

        var answer = await client.SendFormAsync("/register", new("Name", name), new("Email", email), new("password", password));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{email}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_registers_is_let_in_by_the_name_he_gave()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.SendFormAsync(
            "/register", new("Name", "Zoë Park"), new("Email", "zoepark@example.com"), new("password", "Secret-123"));

        Assert.Equal("/tickets", answer.Headers.Location!.OriginalString);
        Assert.Equal("/tickets/portal", (await client.GetAsync("/tickets")).Headers.Location!.OriginalString);
        Assert.Contains("Zoë Park", await client.GetStringAsync("/tickets/portal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_compressed()
    {
        using var client = demo.Host.NewClient();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");

        var answer = await client.GetAsync("/sign-in");

        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task A_wrong_password_is_said_on_the_page()
    {
        using var client = demo.Host.NewClient();

        var answer = await SignInAsync(client, "agent4@example.com", "nope");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Mail address and password do not fit.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.PostAsync(
            "/sign-in", new FormUrlEncodedContent([new("email", "agent4@example.com"), new("password", "Passw0rd!")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Its_policy_lets_nothing_of_strangers_in_and_needs_nothing_inline()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.GetAsync("/sign-in");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<style| style=| on[a-z]+=", page);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/site.css")).StatusCode);
    }

    [Fact]
    public void Every_text_is_there_in_French()
    {
        var texts = new ResourceManager(typeof(HostText));

        Assert.Equal(Keys(CultureInfo.InvariantCulture), Keys(CultureInfo.GetCultureInfo("fr")));

        SortedSet<string> Keys(CultureInfo culture) =>
            [
                .. texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
                    .Cast<DictionaryEntry>()
                    .Select(entry => (string)entry.Key),
            ];
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password) =>
        client.SendFormAsync("/sign-in", new("Email", email), new("password", password));
}
