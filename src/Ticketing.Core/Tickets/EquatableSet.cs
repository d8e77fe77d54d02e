using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ticketing.Tickets;

/// <summary>A small sorted set of strings (tags, access keys) that equals another with the same members. <c>default</c> is empty.</summary>
[JsonConverter(typeof(EquatableSetJsonConverter))]
public readonly struct EquatableSet : IEquatable<EquatableSet>, IReadOnlyCollection<string>
{
    private readonly ImmutableArray<string> members;

    /// <summary>The distinct members, sorted by ordinal.</summary>
    public EquatableSet(IEnumerable<string> members)
    {
        ImmutableArray<string> all = [.. members];
        // What comes out of a database was sorted when it went in.
        this.members = IsSorted(all) ? all : [.. all.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public int Count => members.IsDefault ? 0 : members.Length;

    /// <summary>Whether <paramref name="member"/> is in it.</summary>
    public bool Contains(string member) => Count > 0 && members.BinarySearch(member, StringComparer.Ordinal) >= 0;

    /// <inheritdoc/>
    public bool Equals(EquatableSet other) =>
        Count == other.Count && (Count == 0 || members.AsSpan().SequenceEqual(other.members.AsSpan()));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableSet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var member in this)
            hash.Add(member, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() =>
        Count == 0 ? Enumerable.Empty<string>().GetEnumerator() : ((IEnumerable<string>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The members, comma-separated.</summary>
    public override string ToString() => string.Join(", ", this);

    /// <summary>Same members.</summary>
    public static bool operator ==(EquatableSet left, EquatableSet right) => left.Equals(right);

    /// <summary>Other members.</summary>
    public static bool operator !=(EquatableSet left, EquatableSet right) => !left.Equals(right);

    private static bool IsSorted(ImmutableArray<string> members)
    {
        for (var index = 1; index < members.Length; index++)
        {
            if (string.CompareOrdinal(members[index - 1], members[index]) >= 0)
                return false;
        }

        return true;
    }
}
