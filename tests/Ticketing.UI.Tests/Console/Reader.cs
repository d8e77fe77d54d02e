using System.Net;
using System.Text.RegularExpressions;

namespace Ticketing.UI.Console;

/// <summary>Somebody who reads pages and sends their forms, without a browser.</summary>
internal sealed partial class Reader(HttpClient client)
{
    private readonly Dictionary<string, string> cookies = [];
    private string token = "";

    /// <summary>The page's text, decoded.</summary>
    public async Task<string> GetAsync(string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        await SendAsync(new(HttpMethod.Get, $"/desk{path}"), expected);

    /// <summary>
    /// Sends a form of the page that was read last; answers what came back: the address led to, or the page shown. Null expects any status.
    /// </summary>
    public async Task<string> PostAsync(string path, HttpStatusCode? expected, params (string Name, string Value)[] fields) =>
        await SendAsync(
        new(HttpMethod.Post, $"/desk{path}")
        {
            Content = new FormUrlEncodedContent(
                fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
        },
        expected);

    private async Task<string> SendAsync(HttpRequestMessage request, HttpStatusCode? expected)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(expected is null || expected == response.StatusCode, $"{(int)response.StatusCode} {request.RequestUri}\n{body}");
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            Keep(set);
        if (Token().Match(body) is { Success: true } found)
            token = found.Groups[1].Value;
        return response.Headers.Location?.ToString() ?? body;
    }

    private void Keep(IEnumerable<string> set)
    {
        foreach (var pair in set.Select(cookie => cookie.Split(';')[0].Split('=', 2)))
            cookies[pair[0]] = pair[1];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
