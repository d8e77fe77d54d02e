using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Notifications.Email.Messages;
using Ticketing.Notifications.Email.Templates;
using Ticketing.Texts;

namespace Ticketing.Notifications.Email.Accounts;

/// <summary>Makes a mail of what a host says about an account. Thread-safe.</summary>
internal sealed class AccountMailComposer(
    EmailTemplates templates, TemplateRenderer renderer, IOptions<EmailOptions> options, TimeProvider time)
{
    private const int MostSubject = 200;
    private const int MostParagraphs = 20;
    private const int MostText = 2_000;

    private readonly MessageFrame frame = new(options.Value);

    /// <summary>What is wrong with a mail; null where nothing is.</summary>
    public static string? FaultOf(AccountMail mail) =>
        IsNoText(mail.Id, MostText) ? $"{nameof(mail.Id)} must be 1 to {MostText} characters."
        : IsNoText(mail.Subject, MostSubject) ? $"{nameof(mail.Subject)} must be 1 to {MostSubject} characters."
        : mail.Paragraphs.IsDefaultOrEmpty || mail.Paragraphs.Length > MostParagraphs
            ? $"{nameof(mail.Paragraphs)} must be 1 to {MostParagraphs}."
        : mail.Paragraphs.Any(text => IsNoText(text, MostText)) ? $"A paragraph must be 1 to {MostText} characters."
        : mail.Link is null ? null
        : mail.Link is not { IsAbsoluteUri: true, Scheme: "http" or "https" } ? $"{nameof(mail.Link)} must be an http or https address."
        : IsNoText(mail.LinkText, MostSubject) ? $"{nameof(mail.LinkText)} must be 1 to {MostSubject} characters."
        : null;

    public async Task<MimeMessage> ComposeAsync(AccountMail mail, MailboxAddress to)
    {
        var model = new Dictionary<string, object?>
        {
            ["language"] = mail.Language.Name,
            ["subject"] = PlainText.Line(mail.Subject, MostSubject),
            ["paragraphs"] = mail.Paragraphs.Select(object? (text) => PlainText.Line(text, MostText)).ToList(),
            ["link"] = mail.Link is { } link ? PlainText.Link(link) : null,
            ["linkText"] = mail.LinkText is { } words ? PlainText.Line(words, MostSubject) : null,
        };
        var written = new WrittenMail(
            mail.Subject,
            await renderer.TextAsync(templates.Named("account.text", mail.Language), model, mail.Language, TimeZoneInfo.Utc),
            await renderer.HtmlAsync(templates.Named("account.html", mail.Language), model, mail.Language, TimeZoneInfo.Utc));
        var message = frame.Make(
            to, HeaderText.Of(mail.Subject, MostSubject), MessageIds.OfAccount(mail.Id, frame.Domain), time.GetUtcNow(), written);
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private static bool IsNoText(string? text, int most) => string.IsNullOrWhiteSpace(text) || text.Length > most;
}
