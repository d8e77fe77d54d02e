namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>A mail in the list.</summary>
/// <param name="Name">Its file.</param>
/// <param name="At">When it was written.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">About what.</param>
public sealed record MailEntry(string Name, DateTimeOffset At, string To, string Subject);
