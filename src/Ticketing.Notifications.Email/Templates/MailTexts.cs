using Fluid;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Templates.Stored;
using Ticketing.Texts;

namespace Ticketing.Notifications.Email.Templates;

/// <summary>
/// Writes the bodies of a mail: its words by templates that administrators may have written anew, as plain words, and around them the
/// layouts. Thread-safe.
/// </summary>
internal sealed class MailTexts(
    EmailTemplates templates, StoredTemplates stored, TemplateRenderer renderer, NotificationSentences sentences)
{
    private const int MostHeading = 500;
    private const int MostWords = 4_000;
    private const string Layout = "layout";
    private const string Digest = "digest";

    private readonly MailModel models = new(sentences);

    /// <summary>A digest. Administrators write no words of it.</summary>
    public async Task<WrittenMail> WriteAsync(NotificationDigest digest)
    {
        var (reader, zone, model) = (digest.To.Culture, digest.To.TimeZone, new DigestModel(models).Of(digest));
        var heading = await renderer.TextAsync(templates.Named(Digest, reader), model, reader, zone);
        return await LayOutAsync(Digest, PlainText.Line(heading, MostHeading), model, digest.To);
    }

    /// <summary>A mail that leaves: a template of an administrator that cannot be carried out does not stop it.</summary>
    public async Task<WrittenMail> WriteAsync(Notification notification, CancellationToken cancellationToken)
    {
        var usable = await stored.UsableAsync(notification.To.Tenant, cancellationToken);
        return await WriteAsync(notification, async (name, write) =>
        {
            if (templates.FindStored(usable, name, notification.To.Culture) is var (key, own))
            {
                try
                {
                    return await write(own);
                }
#pragma warning disable CA1031 // Whatever is wrong with what an administrator wrote: the mail leaves.
                catch (Exception fault)
#pragma warning restore CA1031
                {
                    stored.NoteFault(notification.To.Tenant, key, fault.Message);
                }
            }

            return templates.FindWords(name, notification.To.Culture) is { } original ? await write(original) : "";
        });
    }

    /// <summary>A mail that is looked at: with a template that is not stored yet.</summary>
    /// <exception cref="TemplateFaultException">It cannot be carried out.</exception>
    public async Task<WrittenMail> PreviewAsync(Notification notification, string name, string text, CancellationToken cancellationToken)
    {
        if (!StoredTemplateRules.TryRead(text, out var template, out var fault))
            throw new TemplateFaultException(fault!.ToString());
        var usable = new Dictionary<string, IFluidTemplate>(
            await stored.UsableAsync(notification.To.Tenant, cancellationToken), StringComparer.OrdinalIgnoreCase) { [name] = template };
        return await WriteAsync(notification, async (words, write) =>
            (templates.FindStored(usable, words, notification.To.Culture)?.Template
                ?? templates.FindWords(words, notification.To.Culture)) is { } found
                ? await write(found)
                : "");
    }

    private async Task<WrittenMail> WriteAsync(
        Notification notification, Func<string, Func<IFluidTemplate, Task<string>>, Task<string>> words)
    {
        var (reader, zone, model) = (notification.To.Culture, notification.To.TimeZone, models.Of(notification));
        var heading = await words(notification.Kind.Name, WriteWordsAsync);
        var intro = await words(EmailTemplates.IntroOf(notification.Kind), WriteWordsAsync);
        var closing = await words(EmailTemplates.Closing, WriteWordsAsync);
        model["intro"] = Lines(intro);
        model["closing"] = Lines(closing);
        return await LayOutAsync(Layout, PlainText.Line(heading, MostHeading), model, notification.To);

        Task<string> WriteWordsAsync(IFluidTemplate template) => renderer.TextAsync(template, model, reader, zone);
    }

    private async Task<WrittenMail> LayOutAsync(string layout, string heading, Dictionary<string, object?> model, NotifiedPerson to)
    {
        model["heading"] = heading;
        var text = await renderer.TextAsync(templates.Named($"{layout}.text", to.Culture), model, to.Culture, to.TimeZone);
        return new(heading, text, await renderer.HtmlAsync(templates.Named($"{layout}.html", to.Culture), model, to.Culture, to.TimeZone));
    }

    private static List<object?> Lines(string text) =>
        [.. PlainText.Cut(PlainText.Lines(text), MostWords).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
