using System.Net;
using Ticketing.SampleHost.Tests.Accounts;

namespace Ticketing.SampleHost.Tests.OutgoingMail;

/// <summary>The mails that a host without a mail server writes into its folder, in the administration.</summary>
public sealed class OutgoingMailTests : IDisposable
{
    private const string Hostile =
        "From: desk@example.com\r\nTo: ann@example.com\r\nSubject: <b>Hi</b>\r\nMIME-Version: 1.0\r\n" +
        "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Shown</p><script>alert(1)</script><img src=\"https://evil.example/x\">";

    private readonly TemporaryFolder folder = new();

    private string Mails => Directory.CreateDirectory(folder.File("outgoing-mail")).FullName;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task They_are_listed_the_newest_first_in_pages_and_shown_where_they_can_do_nothing()
    {
        // Older than what the sign-ins below write.
        for (var i = 0; i < 60; i++)
            await WriteAsync($"n.{i:00}.eml", Hostile.Replace("Hi", $"Mail {i:00}", StringComparison.Ordinal), minutesAgo: 100 - i);
        await WriteAsync("n.broken.eml", "\0\0no mail at all", minutesAgo: 200);
        using var host = new RunningHost("Development", folder);
        using var admin = await Visitor.BrowserAsync(host, "admin@example.com", "Passw0rd!");

        var first = await admin.Client.GetStringAsync("/tickets/admin/mail");
        var next = System.Text.RegularExpressions.Regex.Match(first, "href=\"([^\"]*\\?after=[^\"]*)\"").Groups[1].Value;
        var second = await admin.Client.GetStringAsync(WebUtility.HtmlDecode(next));

        Assert.True(
            first.IndexOf("Mail 59", StringComparison.Ordinal) < first.IndexOf("Mail 58", StringComparison.Ordinal)
            && first.Contains("Mail 58", StringComparison.Ordinal) && !first.Contains("Mail 00", StringComparison.Ordinal), first);
        Assert.Contains("Mail 00", second, StringComparison.Ordinal);
        Assert.Contains("n.broken.eml", second, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Mail", first, StringComparison.Ordinal);

        var shown = await admin.Client.GetStringAsync("/tickets/admin/mail/n.59.eml");
        Assert.Matches("<iframe sandbox(=\"\")? ", shown);
        Assert.DoesNotContain("alert(1)", shown, StringComparison.Ordinal);
        var html = await admin.Client.GetAsync("/tickets/admin/mail/n.59.eml/html");
        var policy = html.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("sandbox", policy, StringComparison.Ordinal);
        Assert.Equal("SAMEORIGIN", html.Headers.GetValues("X-Frame-Options").Single());
        var raw = await admin.Client.GetAsync("/tickets/admin/mail/n.59.eml/raw");
        Assert.Equal("attachment", raw.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.OK, (await admin.Client.GetAsync("/tickets/admin/mail/n.broken.eml/raw")).StatusCode);
        foreach (var none in (string[])["n.none.eml", "..%2F..%2Fticketing.db", ".eml", "ticketing.db", "..eml", "%2Fetc%2Fpasswd"])
            Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync($"/tickets/admin/mail/{none}/raw")).StatusCode);
    }

    [Fact]
    public async Task They_are_for_who_may_read_all_that_leaves()
    {
        await WriteAsync("n.1.eml", Hostile, minutesAgo: 1);
        using var host = new RunningHost("Development", folder);
        using var stranger = host.NewClient();
        foreach (var path in (string[])["", "/n.1.eml", "/n.1.eml/html", "/n.1.eml/raw"])
            Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/tickets/admin/mail" + path)).StatusCode);
        foreach (var person in (string[])["requester1", "agent1", "manager1"])
        {
            using var visitor = await Visitor.BrowserAsync(host, $"{person}@example.com", "Passw0rd!");
            foreach (var path in (string[])["", "/n.1.eml", "/n.1.eml/html", "/n.1.eml/raw"])
                Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync("/tickets/admin/mail" + path)).StatusCode);
        }
    }

    [Fact]
    public async Task A_mail_about_an_account_is_not_shown_where_people_work()
    {
        await WriteAsync("a.1.eml", Hostile, minutesAgo: 1);
        await WriteAsync("n.1.eml", Hostile, minutesAgo: 1);
        using var host = new RunningHost("Production", folder, new() { ["Ticketing:Demo"] = "true" });
        using var admin = await Visitor.BrowserAsync(host, "admin@example.com", "Passw0rd!");

        foreach (var part in (string[])["", "/html", "/raw"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await admin.Client.GetAsync($"/tickets/admin/mail/a.1.eml{part}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await admin.Client.GetAsync($"/tickets/admin/mail/n.1.eml{part}")).StatusCode);
        }
    }

    [Fact]
    public async Task Where_there_is_a_mail_server_there_is_no_such_page()
    {
        using var host = new RunningHost(
            "Development", folder,
            new()
            {
                ["Ticketing:Email:Host"] = "localhost",
                ["Ticketing:Email:Port"] = "9",
                ["Ticketing:Email:From"] = "desk@example.com",
            });
        using var admin = await Visitor.BrowserAsync(host, "admin@example.com", "Passw0rd!");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/tickets/admin/mail")).StatusCode);
    }

    private async Task WriteAsync(string name, string mail, int minutesAgo)
    {
        var file = Path.Combine(Mails, name);
        await File.WriteAllTextAsync(file, mail, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-minutesAgo));
    }
}
