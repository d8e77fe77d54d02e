using System.Collections;
using System.Globalization;
using System.Net;
using System.Resources;
using System.Text.RegularExpressions;
using Ticketing.SampleHost.Pages;

namespace Ticketing.SampleHost.Tests.Pages;

[Collection(DemoCollection.Name)]
public sealed partial class StartPageTests(DemoHelpDesk demo)
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

        var page = await client.GetStringAsync("/");

        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains("admin@example.com", page, StringComparison.Ordinal);
        Assert.Contains("requester5@example.com", page, StringComparison.Ordinal);
        Assert.Contains("Passw0rd!", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_shows_who_one_is_and_the_newest_open_tickets()
    {
        using var client = demo.Host.NewClient();

        var answer = await SignInAsync(client, "agent4@example.com", "Passw0rd!");
        var page = await client.GetStringAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Hello, Grace Lindqvist", page, StringComparison.Ordinal);
        Assert.Contains("""<a href="/api/ticketing/tickets/""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Passw0rd!", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        using var client = demo.Host.NewClient();
        await SignInAsync(client, "agent5@example.com", "Passw0rd!");

        await PostAsync(client, "SignOut", []);

        Assert.Contains("Who to sign in as", await client.GetStringAsync("/"), StringComparison.Ordinal);
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
            "/?handler=SignIn", new FormUrlEncodedContent([new("email", "agent4@example.com"), new("password", "Passw0rd!")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Its_policy_lets_nothing_of_strangers_in_and_needs_nothing_inline()
    {
        using var client = demo.Host.NewClient();

        var answer = await client.GetAsync("/");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<style| style=| on[a-z]+=", page);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/site.css")).StatusCode);
    }

    [Fact]
    public void Every_text_is_there_in_French()
    {
        var texts = new ResourceManager(typeof(IndexModel));

        Assert.Equal(Keys(CultureInfo.InvariantCulture), Keys(CultureInfo.GetCultureInfo("fr")));

        SortedSet<string> Keys(CultureInfo culture) =>
            [.. texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];
    }

    private static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password) =>
        PostAsync(client, "SignIn", [new("email", email), new("password", password)]);

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var token = Token().Match(await client.GetStringAsync("/")).Groups[1].Value;
        return await client.PostAsync($"/?handler={handler}", new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
