using Ticketing.Notifications.Delivering;

namespace Ticketing.Conformance.Notifiers;

/// <summary>A notifier, and the receiver that it hands over to: a local stand-in of the author's.</summary>
public sealed record NotifierUnderTest
{
    /// <summary>The notifier, set up as a host would, for the receiver.</summary>
    public required INotifier Notifier { get; init; }

    /// <summary>All that the receiver took so far, in the order in which it came.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<ReceivedMessage>>> ReadAsync { get; init; }

    /// <summary>Makes the receiver do something else from now on.</summary>
    public required Action<ReceiverMood> Set { get; init; }

    /// <summary>Whom the samples are for, made so that the channel reaches him; his language is English.</summary>
    /// <value>Default <see cref="SampleNotifications.Reader"/>, who has an address for mail.</value>
    public NotifiedPerson Reader { get; init; } = SampleNotifications.Reader();

    /// <summary>What no reason may say, because administrators read it: a password, a token.</summary>
    /// <value>Default: nothing.</value>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
