using System.Collections.Immutable;

namespace Ticketing.Notifications.Rooms;

/// <summary>
/// A chat room that is told of tickets: of a project, of a team, or of all. It is told what everybody who reads those tickets may know: no
/// internal comments, and nothing of tickets that access keys open. Immutable.
/// </summary>
public sealed record Room
{
    /// <summary>So many rooms may a tenant have.</summary>
    public const int Most = 200;

    /// <summary>The longest address, in characters.</summary>
    public const int MostAddress = 2_000;

    /// <summary>Its key: see <see cref="Keys"/>.</summary>
    public required string Key { get; init; }

    /// <summary>What people read: <c>#support</c>; 1 to 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>How it is told: <see cref="IRoomForm.Name"/>.</summary>
    public required string Form { get; init; }

    /// <summary>
    /// Where it is, as its form has it. Null where it is read and is a secret; where it is saved, null keeps the one that it has.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>The project of whose tickets it is told; null for all projects.</summary>
    public string? Project { get; init; }

    /// <summary>The team of whose tickets it is told; null for all, also those of no team.</summary>
    public string? Team { get; init; }

    /// <summary>Of what it is told: of <see cref="AllKinds"/>, at least one.</summary>
    /// <value>Default: all of them but <c>changed</c>.</value>
    public ImmutableArray<NotificationKind> Kinds { get; init; } = [.. AllKinds.Where(kind => kind != NotificationKind.Changed)];

    /// <summary>The language in which it is told, as a BCP 47 tag; null for that of the host.</summary>
    public string? Language { get; init; }

    /// <summary>The zone in which it reads times; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Its key: the address may be a secret, and what is written of a room ends in logs.</summary>
    public override string ToString() => Key;

    /// <summary>Of what rooms can be told. Nobody is named in one.</summary>
    public static IReadOnlyList<NotificationKind> AllKinds { get; } =
        [.. NotificationKind.All.Where(kind => kind != NotificationKind.Mentioned)];
}
