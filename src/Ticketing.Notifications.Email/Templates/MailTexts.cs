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
    private const string Digest = "digest";

    private readonly TemplateOptions options = new() { MaxSteps = MostSteps, MaxRecursion = 20 };
    private readonly HtmlEncoder html = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly MailModel models = new(sentences);

    public Task<WrittenMail> WriteAsync(Notification notification) =>
        WriteAsync(templates.Heading(notification.Kind, notification.To.Culture), "layout", models.Of(notification), notification.To);

    public Task<WrittenMail> WriteAsync(NotificationDigest digest) =>
        WriteAsync(templates.Named(Digest, digest.To.Culture), Digest, new DigestModel(models).Of(digest), digest.To);

    private async Task<WrittenMail> WriteAsync(
        IFluidTemplate heading, string layout, Dictionary<string, object?> model, NotifiedPerson reader)
    {
        var said = PlainText.Line(await RenderAsync(heading, model, reader, NullEncoder.Default), 500);
        model["heading"] = said;
        var text = await RenderAsync(templates.Named($"{layout}.text", reader.Culture), model, reader, NullEncoder.Default);
        return new(said, CloseGaps(text), await RenderAsync(templates.Named($"{layout}.html", reader.Culture), model, reader, html));
    }

    private async Task<string> RenderAsync(
        IFluidTemplate template, Dictionary<string, object?> model, NotifiedPerson reader, TextEncoder encoder)
    {
        var context = new TemplateContext(options)
        {
            CultureInfo = reader.Culture,
            TimeZone = reader.TimeZone,
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
