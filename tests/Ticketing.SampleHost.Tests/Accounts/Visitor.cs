using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>A browser or program of somebody, and whether it is still let in.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly RunningHost host;
    private string? refreshToken;

    private Visitor(RunningHost host)
    {
        this.host = host;
        Client = host.NewClient(Jar);
    }

    public CookieContainer Jar { get; } = new();

    public HttpClient Client { get; }

    public bool IsProgram => refreshToken is not null;

    /// <summary>A browser that signs in on the page.</summary>
    public static async Task<Visitor> BrowserAsync(RunningHost host, string email, string password, string? userAgent = null)
    {
        var visitor = new Visitor(host);
        visitor.Client.DefaultRequestHeaders.Add("Origin", host.Origin);
        if (userAgent is not null)
            visitor.Client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
        var answer = await visitor.SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>A program that signs in for tokens.</summary>
    public static async Task<Visitor> ProgramAsync(RunningHost host, string email, string password)
    {
        var visitor = new Visitor(host);
        var answer = await visitor.Client.PostAsJsonAsync("/account/login", new { email, password });
        answer.EnsureSuccessStatusCode();
        visitor.Take(await answer.Content.ReadFromJsonAsync<JsonElement>());
        return visitor;
    }

    /// <summary>The same cookies or tokens in other hands.</summary>
    public Visitor Copy(RunningHost? at = null)
    {
        var copy = new Visitor(at ?? host) { refreshToken = refreshToken };
        copy.Client.DefaultRequestHeaders.Authorization = Client.DefaultRequestHeaders.Authorization;
        foreach (var cookie in Jar.GetAllCookies().Cast<Cookie>())
            copy.Jar.Add(copy.Client.BaseAddress!, new Cookie(cookie.Name, cookie.Value));
        return copy;
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        Client.SendFormAsync("/sign-in", new("Email", email), new("password", password));

    /// <summary>Whether he is let in to pages and API alike; a program also, whether it gets no new token.</summary>
    public async Task<bool> IsInAsync()
    {
        var api = await Client.GetAsync("/api/ticketing/me");
        var isIn = api.StatusCode is HttpStatusCode.OK;
        if (!isIn)
            Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        var other = IsProgram
            ? (await RefreshAsync()).StatusCode is HttpStatusCode.OK
            : (await Client.GetAsync("/tickets/profile")).StatusCode is HttpStatusCode.OK;
        Assert.Equal(isIn, other);
        return isIn;
    }

    public Task<HttpResponseMessage> RefreshAsync() => Client.PostAsJsonAsync("/account/refresh", new { refreshToken });

    /// <summary>Goes on with new tokens.</summary>
    public async Task RenewAsync() => Take(await (await RefreshAsync()).Content.ReadFromJsonAsync<JsonElement>());

    public void Dispose() => Client.Dispose();

    private void Take(JsonElement tokens)
    {
        refreshToken = tokens.GetProperty("refreshToken").GetString();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
    }
}
