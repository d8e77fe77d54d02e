using Ticketing.People;

namespace Ticketing.Administration;

/// <summary>How a change of a person is to be carried out.</summary>
public sealed record UserOptions
{
    /// <summary>On whatever is stored; open tickets are released.</summary>
    public static readonly UserOptions None = new();

    /// <summary>
    /// The version of the person that the caller knows (<see cref="User.Version"/>); another one is a conflict. Null: whatever is stored.
    /// </summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>What becomes of his open tickets when the change deactivates him.</summary>
    /// <value>Default <see cref="OpenTickets.Release"/>.</value>
    public OpenTickets OpenTickets { get; init; } = OpenTickets.Release;
}
