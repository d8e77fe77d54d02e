namespace Ticketing.Samples.Notifier;

/// <summary>Where the chat is: set by the section <c>Ticketing:ChatRoom</c>, and then by code. Read once at start.</summary>
public sealed class ChatRoomOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Ticketing:ChatRoom";

    /// <summary>Where messages are posted to.</summary>
    /// <value>No default: it has to be set.</value>
    public Uri? Address { get; set; }

    /// <summary>What the help desk signs in with. It is in no log and in no reason.</summary>
    /// <value>Default null: nothing.</value>
    public string? Token { get; set; }

    /// <summary>How long the chat may take for one message.</summary>
    /// <value>Default 10 seconds; 1 to 50 seconds, because a delivery that takes a minute has failed.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);
}
