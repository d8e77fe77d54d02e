using Ticketing.Notifications.Rooms;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Rooms;

/// <summary>The chat rooms that the reader sets.</summary>
/// <param name="Rooms">They.</param>
/// <param name="Forms">How rooms can be told; none where the host has none.</param>
/// <param name="Places">What projects and teams are called.</param>
/// <param name="Done">What was just done.</param>
public sealed record RoomListModel(IReadOnlyList<Room> Rooms, IReadOnlyList<IRoomForm> Forms, PlaceNames Places, string? Done);
