using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Notifications.Email.Tests.Templates;

public sealed class OwnTemplateTests
{
    private const string Endless =
        "{% assign all = links.preferences | split: '' %}" +
        "{% for a in all %}{% for b in all %}{% for c in all %}x{% endfor %}{% endfor %}{% endfor %}";

    [Theory]
    [InlineData("commented", "fr-FR", "Ann Lee wrote")]
    [InlineData("commented.fr", "fr-FR", "Ann Lee wrote")]
    [InlineData("commented.fr-FR", "fr-FR", "Ann Lee wrote")]
    [InlineData("Commented.fr", "fr-CA", "Ann Lee wrote")]
    [InlineData("commented.de", "fr-FR", "Ann Lee a répondu")]
    [InlineData("commented.fr", "en-GB", "Ann Lee replied")]
    public async Task A_template_of_the_hosts_counts_in_its_language(string name, string culture, string heading)
    {
        var mail = await Mails.ReadAsync(Samples.OfKind("commented", culture), o => o.Templates[name] = "{{ by }} wrote");

        Assert.StartsWith(heading + "\n", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($">{heading}</h1>", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_reads_another_language_reads_English() =>
        Assert.StartsWith(
            "Ann Lee replied", (await Mails.ReadAsync(Samples.OfKind("commented", "de-DE"))).TextBody, StringComparison.Ordinal);

    [Fact]
    public async Task A_kind_of_a_feature_has_its_template_or_that_of_changes()
    {
        var sample = Samples.OfKind("changed", "en-GB") with { Kind = new("breached") };

        var without = await Mails.ReadAsync(sample);
        var with = await Mails.ReadAsync(sample, o => o.Templates["breached"] = "{{ ticket.number }} is late");

        Assert.StartsWith("Ann Lee changed this ticket", without.TextBody, StringComparison.Ordinal);
        Assert.StartsWith("#123 is late", with.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_wrote_is_escaped_in_HTML_and_as_it_is_in_text()
    {
        var sample = Samples.Of(NotificationKind.Changed, NotificationReason.Watcher, title: "<b>&amp;</b>");

        var mail = await Mails.ReadAsync(
            sample, o => (o.Templates["layout.html"], o.Templates["layout.text"]) = ("{{ ticket.title }}", "{{ ticket.title }}"));

        Assert.Equal("&lt;b&gt;&amp;amp;&lt;/b&gt;", mail.HtmlBody);
        Assert.Equal("<b>&amp;</b>", mail.TextBody!.Trim());
    }

    [Theory]
    [InlineData("{{ ticket.Keys }}{{ ticket.Count }}{{ ticket.Comparer }}{{ events.Capacity }}{{ by.Length }}{{ events.first.Values }}")]
    [InlineData("{{ environment }}{{ Notification }}{{ links.ticket.Host }}{% include 'x' %}")]
    public async Task A_template_sees_nothing_but_the_model(string template)
    {
        try
        {
            var mail = await Mails.ReadAsync(
                Samples.OfKind("changed", "en-GB"), o => o.Templates["layout.text"] = "[" + template + "]");

            Assert.Equal("[]", mail.TextBody!.Trim());
        }
        catch (FileNotFoundException)
        {
            // There are no files that a template could include.
        }
    }

    [Fact]
    public async Task A_template_that_would_not_end_does() =>
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => Mails.ReadAsync(
            Samples.OfKind("changed", "en-GB"), o => o.Templates["layout.text"] = Endless));

    [Theory]
    [InlineData("{% if %}")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}")]
    [InlineData("{% if by %}{% assign n = 9 %}{% assign all = (1..n) %}{% endif %}")]
    public void A_template_that_is_none_stops_the_host(string template)
    {
        using var services = Mails.Services(o => o.Templates["layout.html"] = template);

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<EmailOptions>>().Value);

        Assert.StartsWith("Ticketing:Email:Templates:layout.html: ", fault.Message, StringComparison.Ordinal);
    }
}
