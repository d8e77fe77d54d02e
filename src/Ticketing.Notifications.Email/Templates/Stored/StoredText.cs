namespace Ticketing.Notifications.Email.Templates.Stored;

/// <summary>A template as it is stored.</summary>
internal sealed record StoredText(string Name, int Version, string Text);
