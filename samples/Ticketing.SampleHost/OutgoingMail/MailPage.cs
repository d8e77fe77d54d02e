namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>A page of the list.</summary>
/// <param name="Mails">The mails, the newest first.</param>
/// <param name="Next">The place after which the next page begins; null on the last one.</param>
/// <param name="IsCut">Whether the folder has more files than are looked at.</param>
public sealed record MailPage(IReadOnlyList<MailEntry> Mails, string? Next, bool IsCut);
