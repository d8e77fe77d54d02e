using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Fluid.Values;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Texts;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// Writes the bodies of a mail: its heading by the template of its kind, as plain words, and around that the layouts. A template sees the
/// model alone, and has a number of steps to take in which it ends. Thread-safe.
/// </summary>
internal sealed class MailTexts(EmailTemplates templates, EventSentences sentences)
{
    private const int MostSteps = 10_000;

    private readonly TemplateOptions options = new() { MaxSteps = MostSteps, MaxRecursion = 20 };
    private readonly HtmlEncoder html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly MailModel models = new(sentences);

    public async Task<WrittenMail> WriteAsync(Notification notification)
    {
        var (reader, model) = (notification.To.Culture, models.Of(notification));
        var heading = await RenderAsync(templates.Heading(notification.Kind, reader), model, notification, NullEncoder.Default);
        model["heading"] = PlainText.Line(heading, 500);
        var text = await RenderAsync(templates.Layout("layout.text", reader), model, notification, NullEncoder.Default);
        return new(CloseGaps(text), await RenderAsync(templates.Layout("layout.html", reader), model, notification, html));
    }

    private async Task<string> RenderAsync(
        IFluidTemplate template, Dictionary<string, object?> model, Notification notification, TextEncoder encoder)
    {
        var context = new TemplateContext(options)
        {
            CultureInfo = notification.To.Culture,
            TimeZone = notification.To.TimeZone,
        };
        foreach (var (name, value) in model)
            context.SetValue(name, FluidValue.Create(value, options));
        return await template.RenderAsync(context, encoder);
    }

    // What a template leaves out leaves its lines empty: of several in a row one is enough.
    private static string CloseGaps(string text)
    {
        var closed = new StringBuilder(text.Length);
        var isGap = false;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                closed.Append(isGap && closed.Length > 0 ? "\n" : "").Append(line).Append('\n');
            isGap = line.IsWhiteSpace();
        }

        return closed.ToString();
    }
}
