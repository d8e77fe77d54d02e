using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ticketing.Access;
using Ticketing.Notifications.Email.Templates.Stored;
using Ticketing.Storage;

namespace Ticketing.Notifications.Email.Tests.Templates;

/// <summary>What administrators write of mails.</summary>
public sealed class StoredTemplateTests : IAsyncDisposable
{
    private static readonly Caller Admin = new("admin");

    private readonly ServiceProvider services = Mails.Services(more: t => t.Configure(o => o.Administrators.Add("admin")));

    private MailTemplateDesk Desk => services.GetRequiredService<MailTemplateDesk>();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task What_an_administrator_wrote_counts_in_its_language_until_he_goes_back()
    {
        var before = await ReadAsync("commented", "fr-CA");
        await Desk.SaveAsync(Admin, "commented.fr", "{{ by }} a dit", 0, Stop);
        await Desk.SaveAsync(Admin, "commented.intro.fr", "Bonjour {{ reader }},\nrépondez vite.", 0, Stop);
        await Desk.SaveAsync(Admin, "closing.fr", "L’équipe", 0, Stop);

        var french = await ReadAsync("commented", "fr-CA");
        var english = await ReadAsync("commented", "en-GB");

        Assert.StartsWith("Ann Lee a dit\n\nBonjour Ben Ito,\nrépondez vite.\n", Lf(french.TextBody!), StringComparison.Ordinal);
        Assert.Contains("L’équipe\n\n-- \n", Lf(french.TextBody!), StringComparison.Ordinal);
        Assert.Contains("L’équipe", french.HtmlBody, StringComparison.Ordinal);
        Assert.StartsWith("Ann Lee replied\n\n#123", Lf(english.TextBody!), StringComparison.Ordinal);
        foreach (var template in (await Desk.ListAsync(Admin, Stop)).Where(one => one.Text is not null))
            await Desk.RestoreAsync(Admin, template.Name, template.Version, Stop);
        Assert.Equal(before.TextBody, (await ReadAsync("commented", "fr-CA")).TextBody);
    }

    [Theory]
    [InlineData("{% if %}")]
    [InlineData("{{ by | append: by }}")]
    [InlineData("{% for a in facts %}{% for b in facts %}{% for c in facts %}{% for d in facts %}{% for e in facts %}" +
        "{% for f in facts %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}")]
    public async Task A_stored_template_that_is_broken_stops_no_mail(string broken)
    {
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Admin.Tenant,
                At = Samples.Noon,
                Documents = [new("mailTemplate", "commented.en", 0, System.Text.Json.JsonSerializer.Serialize(new { Text = broken }))],
            },
            Stop);

        Assert.StartsWith("Ann Lee replied\n", Lf((await ReadAsync("commented", "en-GB")).TextBody!), StringComparison.Ordinal);
        Assert.NotNull((await Desk.GetAsync(Admin, "commented.en", Stop)).Fault);
    }

    [Theory]
    [InlineData("one\n{% if by %}two {{ by | }}", "syntax", 2, 23)]
    [InlineData("{{ by | append: by }}", "filter", null, null)]
    [InlineData("{{ by | replace: 'a', 'aa' }}", "filter", null, null)]
    [InlineData("{% if by %}{{ by | raw }}{% endif %}", "filter", null, null)]
    [InlineData("{% capture all %}{{ all }}{{ all }}{% endcapture %}", "tag", null, null)]
    [InlineData("{% for f in facts %}{% include 'x' %}{% endfor %}", "tag", null, null)]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "range", null, null)]
    public async Task What_is_no_template_for_administrators_is_refused_with_its_place(string text, string code, int? line, int? column)
    {
        var fault = MailTemplateDesk.FaultOf(text)!;

        Assert.Equal((code, line, column), (fault.Code, fault.Line, fault.Column));
        var refusal = await Assert.ThrowsAsync<TicketValidationException>(() => Desk.SaveAsync(Admin, "commented.en", text, 0, Stop));
        Assert.Equal("text", Assert.Single(refusal.Errors).Field);
        Assert.Equal(0, (await Desk.GetAsync(Admin, "commented.en", Stop)).Version);
    }

    [Fact]
    public async Task Whatever_is_in_it_comes_out_as_plain_words()
    {
        await Desk.SaveAsync(Admin, "changed.intro.en", "<script>alert(1)</script> {{ by }} {{ ticket.title }}", 0, Stop);
        var hostile = Samples.Of(
            NotificationKind.Changed, NotificationReason.Watcher, title: "<img src=x onerror=alert(2)>", by: "{{ reader }}<b>\r\nBcc: x@y");

        using var message = await Mails.ComposeAsync(services, hostile);

        Assert.DoesNotContain("<script", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; {{ reader }}&lt;b&gt; Bcc: x@y", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(message.Headers, header => header.Field == "Bcc");
    }

    [Fact]
    public async Task Nobody_else_may_look_at_them_or_write_one()
    {
        Caller[] others = [new("ben"), new("admin", "other")];
        foreach (var other in others)
        {
            await Assert.ThrowsAsync<TicketForbiddenException>(() => Desk.ListAsync(other, Stop));
            await Assert.ThrowsAsync<TicketForbiddenException>(() => Desk.SaveAsync(other, "closing.en", "Bye", 0, Stop));
            await Assert.ThrowsAsync<TicketForbiddenException>(() => Desk.PreviewAsync(other, "closing.en", "Bye", new(1), Stop));
        }
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_told()
    {
        await Desk.SaveAsync(Admin, "closing.en", "First", 0, Stop);

        await Assert.ThrowsAsync<TicketConflictException>(() => Desk.SaveAsync(Admin, "closing.en", "Second", 0, Stop));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => Desk.SaveAsync(Admin, "layout.html", "mine", 0, Stop));

        Assert.Equal("First", (await Desk.GetAsync(Admin, "closing.en", Stop)).Text);
    }

    private Task<MimeMessage> ReadAsync(string kind, string culture) => Mails.ComposeAsync(services, Samples.OfKind(kind, culture));

    private static string Lf(string text) => text.ReplaceLineEndings("\n");
}
