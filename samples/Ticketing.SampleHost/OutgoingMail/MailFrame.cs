namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>
/// What the HTML of a mail may do in the frame that shows it: look as it does, and nothing else. It runs nothing, sends nothing and loads
/// nothing from anywhere.
/// </summary>
internal sealed class MailFrame
{
    /// <summary>Its policy of contents.</summary>
    public const string Csp =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; " +
        "sandbox";

    /// <summary>For endpoints that answer it.</summary>
    public static readonly MailFrame Policy = new();
}
