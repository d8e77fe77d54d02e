using Ticketing.Storage;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Outgoing;

/// <summary>Messages that leave.</summary>
/// <param name="Messages">A page of them.</param>
/// <param name="View">Which are looked at.</param>
/// <param name="Channels">The channels to choose from.</param>
/// <param name="Done">What was just done.</param>
public sealed record OutgoingListModel(
    Stretch<StoredMessage> Messages, OutgoingView View, IReadOnlyList<string> Channels, string? Done);
