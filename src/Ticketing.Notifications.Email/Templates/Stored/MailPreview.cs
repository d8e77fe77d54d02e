namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>A mail that is not sent. Immutable.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Html">Its HTML: to be shown where it runs and loads nothing, such as a frame with <c>sandbox=""</c>.</param>
public sealed record MailPreview(string Subject, string Text, string Html);
