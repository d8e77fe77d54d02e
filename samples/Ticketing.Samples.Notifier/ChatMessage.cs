namespace Ticketing.Samples.Notifier;

/// <summary>What is posted, as JSON.</summary>
/// <param name="Id">The same when it comes again: the chat shows it once.</param>
/// <param name="To">Whose conversation with the help desk it belongs in. What it says is for him alone, and not for a room of many.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Link">The ticket; apart from the text, so that no text breaks it.</param>
internal sealed record ChatMessage(string Id, string To, string Text, Uri Link);
