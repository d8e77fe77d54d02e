using System.Net;
using Ticketing.SampleHost.Tests.Accounts;

namespace Ticketing.SampleHost.Tests.MailTemplates;

/// <summary>The words of mails in the administration: written, looked at on a ticket, and taken back.</summary>
public sealed class MailTemplatePageTests
{
    private const string Page = "/tickets/admin/mail-templates/commented.en";

    [Fact]
    public async Task An_administrator_writes_one_looks_at_it_and_goes_back()
    {
        using var host = new RunningHost("Development");
        using var admin = await Visitor.BrowserAsync(host, "admin@example.com", "Passw0rd!");
        Assert.Contains("commented.en", await admin.Client.GetStringAsync("/tickets/admin/mail-templates"), StringComparison.Ordinal);

        var preview = await SendAsync(admin, "/preview", "{{ by }} said <b>so</b>", ("ticket", "#1"));
        var wrong = await SendAsync(admin, "", "{{ by | append: by }}<u>");
        var saved = await SendAsync(admin, "", "{{ by }} said so");
        var late = await SendAsync(admin, "", "Somebody said so");
        var after = await admin.Client.GetStringAsync(Page);
        var restored = await SendAsync(admin, "/original", "", ("version", "1"));

        Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
        Assert.EndsWith("sandbox", preview.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("said &lt;b&gt;so&lt;/b&gt;</h1>", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        var told = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("no filter “append”", told, StringComparison.Ordinal);
        Assert.Contains("{{ by | append: by }}&lt;u&gt;", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.Contains("Somebody said so", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("{{ by }} said so</textarea>", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, restored.StatusCode);
        var original = await admin.Client.GetStringAsync(Page);
        Assert.Contains("{{ by }} replied{% endif %}</textarea>", original, StringComparison.Ordinal);
        Assert.DoesNotContain("said so", original, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_for_who_may_change_them()
    {
        using var host = new RunningHost("Development");
        foreach (var person in (string[])["requester1", "agent1", "manager1"])
        {
            using var visitor = await Visitor.BrowserAsync(host, $"{person}@example.com", "Passw0rd!");
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.GetAsync(Page)).StatusCode);
            foreach (var part in (string[])["", "/preview", "/original"])
                Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(visitor, part, "mine", formOf: "/mail-address")).StatusCode);
        }
    }

    private static Task<HttpResponseMessage> SendAsync(
        Visitor visitor, string part, string text, (string Name, string Value)? more = null, string formOf = Page)
    {
        List<KeyValuePair<string, string>> fields = [new("text", text)];
        fields.Add(more is var (name, value) ? new(name, value) : new("version", "0"));
        return visitor.Client.SendFormOfAsync(formOf, Page + part, [.. fields]);
    }
}
