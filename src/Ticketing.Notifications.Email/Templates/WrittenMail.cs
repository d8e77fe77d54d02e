namespace Ticketing.Notifications.Email.Templates;

/// <summary>What a mail says: its heading, and the two forms of its body.</summary>
internal readonly record struct WrittenMail(string Heading, string Text, string Html);
