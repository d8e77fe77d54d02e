using System.Collections.Immutable;
using Ticketing.Tickets;

namespace Ticketing.People;

/// <summary>
/// A person as the help desk knows him, beside the host's own account: no password here. Immutable.
/// </summary>
public sealed record User
{
    /// <summary>The host's own id: an opaque string of 1 to 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>What people read; 1 to 200 characters.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Where mail goes; null when unknown.</summary>
    public string? Email { get; init; }

    /// <summary>The language he reads, as a BCP 47 tag: <c>en</c>, <c>fr</c>; null for the host's default.</summary>
    public string? Locale { get; init; }

    /// <summary>The zone in which he means dates, as an IANA name; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The key of his organisation.</summary>
    public string? Organisation { get; init; }

    /// <summary>The keys of his teams. A change of the user leaves them as they are: they have a change of their own.</summary>
    public EquatableSet Teams { get; init; }

    /// <summary>The roles he was granted. A change of the user leaves them as they are: they have a change of their own.</summary>
    public ImmutableArray<GrantedRole> Roles { get; init; } = [];

    /// <summary>Whether he may act; a deactivated person keeps his name on what he did.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Counts what was changed of him, teams and roles included; a store sets it.</summary>
    /// <value>1 for somebody new.</value>
    public int Version { get; init; } = 1;

    /// <inheritdoc/>
    public bool Equals(User? other) =>
        other is not null && Id == other.Id && DisplayName == other.DisplayName && Email == other.Email && Locale == other.Locale &&
        TimeZone == other.TimeZone && Organisation == other.Organisation && Teams == other.Teams && IsActive == other.IsActive
            && Version == other.Version &&
        Roles.AsSpan().SequenceEqual(other.Roles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
