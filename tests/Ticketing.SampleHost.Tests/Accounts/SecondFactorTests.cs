using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ticketing.SampleHost.Tests.Accounts;

/// <summary>Whoever has a second factor signs in with it on the page, too.</summary>
public sealed class SecondFactorTests : IDisposable
{
    private const string Email = "two@example.com";
    private const string Password = "Secret-123";

    private readonly RunningHost host = new("Production");

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task The_page_asks_for_the_code_after_the_password_and_leads_on_to_where_one_wanted_to_go()
    {
        var (key, recovery) = await EnableAsync();
        using var client = host.NewClient();

        var asked = await PasswordAsync(client);
        var page = await asked.Content.ReadAsStringAsync();
        var before = await client.GetAsync("/tickets/profile");
        var wrong = await CodeAsync(client, "000000x");
        var right = await CodeAsync(client, $"{Code(key)[..3]} {Code(key)[3..]}");

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("one-time-code", page, StringComparison.Ordinal);
        Assert.DoesNotContain("current-password", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("The code does not fit.", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/tickets/profile", right.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/tickets/profile")).StatusCode);

        using var lost = host.NewClient();
        await PasswordAsync(lost);
        Assert.Equal(HttpStatusCode.Redirect, (await CodeAsync(lost, $" {recovery} ")).StatusCode);
        using var again = host.NewClient();
        await PasswordAsync(again);
        Assert.Equal(HttpStatusCode.Unauthorized, (await CodeAsync(again, recovery)).StatusCode);
    }

    [Fact]
    public async Task A_code_without_a_password_before_it_opens_nothing()
    {
        var (key, _) = await EnableAsync();
        using var client = host.NewClient();

        var answer = await CodeAsync(client, Code(key));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("That took too long", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/tickets/profile")).StatusCode);
    }

    [Fact]
    public async Task Wrong_codes_lock_for_a_while_and_the_page_says_so()
    {
        var (key, _) = await EnableAsync();
        using var client = host.NewClient();
        await PasswordAsync(client);
        for (var i = 0; i < 5; i++)
            await CodeAsync(client, "12345");

        var answer = await CodeAsync(client, Code(key));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("this account is locked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PasswordAsync(HttpClient client) =>
        client.SendFormAsync("/sign-in?ReturnUrl=%2Ftickets%2Fprofile", new("Email", Email), new("password", Password));

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code) =>
        client.SendFormAsync("/sign-in?ReturnUrl=%2Ftickets%2Fprofile&handler=Code", new KeyValuePair<string, string>("code", code));

    private async Task<(string Key, string Recovery)> EnableAsync()
    {
        using var client = host.NewClient();
        (await client.PostAsJsonAsync("/account/register", new { email = Email, password = Password })).EnsureSuccessStatusCode();
        using var program = await host.SignInAsync(Email, Password);
        var shown = await (await program.PostAsJsonAsync("/account/manage/2fa", new { })).Content.ReadFromJsonAsync<JsonElement>();
        var key = shown.GetProperty("sharedKey").GetString()!;
        var enabled = await program.PostAsJsonAsync("/account/manage/2fa", new { enable = true, twoFactorCode = Code(key) });
        var codes = (await enabled.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("recoveryCodes");
        return (key, codes[0].GetString()!);
    }

    // What an authenticator app shows: RFC 6238 with the usual half minute, six digits and SHA-1.
    private static string Code(string key)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The RFC's own, and what Identity checks.
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(
            text.Select(
                letter => Convert.ToString(
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
