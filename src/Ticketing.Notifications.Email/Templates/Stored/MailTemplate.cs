namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>A text of mails that administrators may write anew. Immutable.</summary>
/// <param name="Name">Its name, as <see cref="EmailOptions.Templates"/> has it: <c>commented.fr</c>.</param>
/// <param name="Kind">Of which notifications; null for all.</param>
/// <param name="Part">Which part of the mail.</param>
/// <param name="Language">For whom, as a BCP 47 tag.</param>
/// <param name="Original">What it is without an administrator: the host's, or the package's; empty for nothing.</param>
public sealed record MailTemplate(string Name, NotificationKind? Kind, MailPart Part, string Language, string Original)
{
    /// <summary>What an administrator made of it; null where nobody did.</summary>
    public string? Text { get; init; }

    /// <summary>How often it was written; 0 where it is the original.</summary>
    public int Version { get; init; }

    /// <summary>Why the original is used in its place; null where it is not.</summary>
    public string? Fault { get; init; }
}
