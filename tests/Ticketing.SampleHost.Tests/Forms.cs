using System.Text.RegularExpressions;

namespace Ticketing.SampleHost.Tests;

/// <summary>Sends forms as a browser does: with the token that their page gave.</summary>
internal static partial class Forms
{
    /// <summary>Sends a form of the page at the address; <c>?handler=</c> belongs to the form alone.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(
        this HttpClient client, string address, params KeyValuePair<string, string>[] fields) =>
        client.SendFormOfAsync(Regex.Replace(address, @"[?&]handler=\w+", ""), address, fields);

    /// <summary>Sends a form that stands on another page than it leads to.</summary>
    public static async Task<HttpResponseMessage> SendFormOfAsync(
        this HttpClient client, string page, string address, params KeyValuePair<string, string>[] fields)
    {
        var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        return await client.PostAsync(address, new FormUrlEncodedContent([.. fields, new("__RequestVerificationToken", token)]));
    }

    [GeneratedRegex("__RequestVerificationToken\"[^>]* value=\"([^\"]+)")]
    private static partial Regex Token();
}
