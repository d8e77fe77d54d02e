using MimeKit;

namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>A mail as its page shows it.</summary>
/// <param name="Name">Its file.</param>
/// <param name="Subject">About what.</param>
/// <param name="Headers">All headers, in their order.</param>
/// <param name="Text">Its plain text; null where it has none.</param>
/// <param name="HasHtml">Whether it has HTML besides.</param>
public sealed record MailView(
    string Name, string Subject, IReadOnlyList<KeyValuePair<string, string>> Headers, string? Text, bool HasHtml)
{
    private const int MostHeaders = 100;

    internal static MailView Of(string name, MimeMessage mail) => new(
        name, mail.Subject ?? "", [.. mail.Headers.Take(MostHeaders).Select(one => KeyValuePair.Create(one.Field, one.Value))],
        mail.TextBody, mail.HtmlBody is not null);
}
