using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Ticketing.Tickets;

/// <summary>
/// A small dictionary from names to values, sorted by name, that equals another with the same members. What is not in it has the default
/// value, and setting the default takes it out. <c>default</c> is empty.
/// </summary>
/// <typeparam name="T">What the names lead to.</typeparam>
public readonly struct EquatableDictionary<T> : IEquatable<EquatableDictionary<T>>, IReadOnlyCollection<KeyValuePair<string, T>>
    where T : struct, IEquatable<T>
{
    // Few kinds are on one ticket: looking along them is faster than hashing.
    private readonly ImmutableArray<KeyValuePair<string, T>> members;

    private EquatableDictionary(ImmutableArray<KeyValuePair<string, T>> members) => this.members = members;

    /// <summary>The dictionary with these members; of several with one name the last counts.</summary>
    internal static EquatableDictionary<T> Of(IReadOnlyList<KeyValuePair<string, T>> members) =>
        IsInForm(members)
            ? new([.. members])
            : members.Aggregate(default(EquatableDictionary<T>), (all, member) => all.With(member.Key, member.Value));

    /// <inheritdoc/>
    public int Count => members.IsDefault ? 0 : members.Length;

    /// <summary>What the name leads to; the default value when it is not there.</summary>
    public T this[string name] => Find(name) is >= 0 and var index ? members[index].Value : default;

    /// <summary>The dictionary in which the name leads to another value.</summary>
    public EquatableDictionary<T> With(string name, T value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ImmutableArray<KeyValuePair<string, T>> others = Count == 0 ? [] : members;
        var index = Find(name);
        if (index >= 0)
            others = others.RemoveAt(index);
        if (value.Equals(default))
            return new(others);
        var place = 0;
        while (place < others.Length && string.CompareOrdinal(others[place].Key, name) < 0)
            place++;
        return new(others.Insert(place, new(name, value)));
    }

    /// <inheritdoc/>
    public bool Equals(EquatableDictionary<T> other)
    {
        if (Count != other.Count)
            return false;
        for (var index = 0; index < Count; index++)
        {
            if (members[index].Key != other.members[index].Key || !members[index].Value.Equals(other.members[index].Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is EquatableDictionary<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, members[0].Key);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        Count == 0
            ? Enumerable.Empty<KeyValuePair<string, T>>().GetEnumerator()
            : ((IEnumerable<KeyValuePair<string, T>>)members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The members: <c>watcher: ann, ben; …</c></summary>
    public override string ToString() => string.Join("; ", this.Select(member => $"{member.Key}: {member.Value}"));

    /// <summary>Same members.</summary>
    public static bool operator ==(EquatableDictionary<T> left, EquatableDictionary<T> right) => left.Equals(right);

    /// <summary>Other members.</summary>
    public static bool operator !=(EquatableDictionary<T> left, EquatableDictionary<T> right) => !left.Equals(right);

    // What comes out of a database is, as a rule.
    private static bool IsInForm(IReadOnlyList<KeyValuePair<string, T>> members)
    {
        for (var index = 0; index < members.Count; index++)
        {
            if (members[index].Value.Equals(default)
                || (index > 0 && string.CompareOrdinal(members[index - 1].Key, members[index].Key) >= 0))
                return false;
        }

        return true;
    }

    private int Find(string name)
    {
        for (var index = 0; index < Count; index++)
        {
            if (members[index].Key == name)
                return index;
        }

        return -1;
    }
}
