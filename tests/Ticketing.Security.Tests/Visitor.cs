using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ticketing.Security.Tests;

/// <summary>
/// Somebody with a browser of his own: it keeps cookies, reads pages and sends their forms, and knows nothing of the host's insides.
/// </summary>
internal sealed class Visitor : IDisposable
{
    public const string Password = "Passw0rd!";

    private readonly HttpClient http;

    private Visitor(Uri address)
    {
        http = new HttpClient(
            new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>Somebody who is not signed in.</summary>
    public static Visitor Of(Uri address) => new(address);

    /// <summary>Signs somebody of the demo in, by the page.</summary>
    public static async Task<Visitor> SignInAsync(Uri address, string person)
    {
        var visitor = new Visitor(address);
        var answer = await visitor.SubmitAsync(
            "/sign-in", "form[method=post]", new() { ["Email"] = $"{person}@example.com", ["Password"] = Password });
        return answer.StatusCode is HttpStatusCode.Redirect
            ? visitor
            : throw new InvalidOperationException($"{person} could not sign in: {answer.StatusCode}");
    }

    /// <summary>A client of the API with somebody's token.</summary>
    public static async Task<HttpClient> SignInToApiAsync(Uri address, string person)
    {
        var client = new HttpClient { BaseAddress = new Uri(address, "/api/ticketing/") };
        using var answer = await client.PostAsJsonAsync(
            new Uri(address, "/account/login"), new { email = $"{person}@example.com", password = Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Sends a request as it is, with the cookies.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

    /// <summary>A page, read as a browser reads it.</summary>
    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        using var answer = await http.GetAsync(address);
        return answer.IsSuccessStatusCode
            ? await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())
            : throw new InvalidOperationException($"{address}: {answer.StatusCode}");
    }

    /// <summary>Fills in a page's form and sends it with all that it carries.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string selector, Dictionary<string, string> values)
    {
        var document = await ReadAsync(page);
        var form = document.QuerySelector(selector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page} has no form {selector}.");
        return await http.PostAsync(
            form.GetAttribute("action") is { Length: > 0 } action ? action : page, new FormUrlEncodedContent(Fields(form, values)));
    }

    public void Dispose() => http.Dispose();

    private static Dictionary<string, string> Fields(IHtmlFormElement form, Dictionary<string, string> values)
    {
        var fields = form.QuerySelectorAll("input[name]")
            .Where(input => input.GetAttribute("type") is not ("checkbox" or "radio" or "submit") || input.HasAttribute("checked"))
            .GroupBy(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "")
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
            fields[name] = value;
        return fields;
    }
}
