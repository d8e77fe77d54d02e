using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// Writes the bodies of a mail: its heading by the template of its kind, as plain words, and around that the layouts. Thread-safe.
/// </summary>
internal sealed class MailTexts(EmailTemplates templates, TemplateRenderer renderer, EventSentences sentences)
{
    private const int MostHeading = 500;

    private readonly MailModel models = new(sentences);

    public async Task<WrittenMail> WriteAsync(Notification notification)
    {
        var (reader, zone, model) = (notification.To.Culture, notification.To.TimeZone, models.Of(notification));
        var heading = await renderer.TextAsync(templates.Heading(notification.Kind, reader), model, reader, zone);
        model["heading"] = PlainText.Line(heading, MostHeading);
        return new(
            await renderer.TextAsync(templates.Layout("layout.text", reader), model, reader, zone),
            await renderer.HtmlAsync(templates.Layout("layout.html", reader), model, reader, zone));
    }
}
