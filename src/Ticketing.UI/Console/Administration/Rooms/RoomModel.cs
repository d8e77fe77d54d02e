using Ticketing.Notifications.Rooms;
using Ticketing.UI.Console.Administration.Shared;

namespace Ticketing.UI.Console.Administration.Rooms;

/// <summary>A chat room, or one to add.</summary>
/// <param name="Form">It, as the form has it.</param>
/// <param name="Forms">How rooms can be told.</param>
/// <param name="Places">The projects that the reader manages, and the teams.</param>
/// <param name="MayAll">Whether the reader may have it told of all projects.</param>
public sealed record RoomModel(RoomForm Form, IReadOnlyList<IRoomForm> Forms, PlaceNames Places, bool MayAll)
{
    /// <summary>The key of the room that is there; null for a new one.</summary>
    public string? Key { get; init; }

    /// <summary>What is wrong with the form.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Why it could not be saved.</summary>
    public string? Refusal { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }
}
