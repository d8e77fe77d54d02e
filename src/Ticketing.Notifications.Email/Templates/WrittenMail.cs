namespace Ticketing.Notifications.Email.Templates;

/// <summary>The two forms of a mail's body.</summary>
internal readonly record struct WrittenMail(string Text, string Html);
