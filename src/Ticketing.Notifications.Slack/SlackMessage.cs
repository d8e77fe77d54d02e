using System.Text.Json;

namespace Ticketing.Notifications.Slack;

/// <summary>A message as it is posted. Immutable.</summary>
public sealed record SlackMessage
{
    /// <summary>The same at each attempt, and different from every other message's: what a repetition is known by.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the notification, which goes with the message as its metadata.</summary>
    public required string Notification { get; init; }

    /// <summary>To whom or where: the id of a person or of a conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>What is read where blocks are not shown, such as on a locked phone; escaped for Slack already.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown: an array in Slack's Block Kit.</summary>
    public required JsonElement Blocks { get; init; }

    /// <summary>The <c>ts</c> of the message that it answers; null where it begins a thread.</summary>
    public string? Thread { get; init; }

    /// <summary>Whether an answer is shown in the conversation too, and not in its thread alone.</summary>
    public bool IsShownOutsideThread { get; init; }
}
