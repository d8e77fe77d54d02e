using System.Collections.Immutable;

namespace Ticketing.Training.Pseudonyms;

/// <summary>
/// What a person corrects. Everything is said of a text wherever it stands in the ticket, in any case, so that the result is as
/// consistent as before. Immutable, and plain enough to be kept as JSON.
/// </summary>
public sealed record Corrections
{
    /// <summary>The most additions that are looked at.</summary>
    public const int Most = 500;

    /// <summary>Marks, by what they replace, that are none: the original stays.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>Marks that were not found.</summary>
    public ImmutableArray<AddedMark> Added { get; init; } = [];

    /// <summary>Replacements that are better than the invented ones, by the original.</summary>
    public ImmutableSortedDictionary<string, string> Replacements { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same, without a mark.</summary>
    public Corrections Remove(Mark mark) => this with
    {
        Removed = Removed.Contains(mark.Original, StringComparer.OrdinalIgnoreCase) ? Removed : Removed.Add(mark.Original),
        Added = Added.RemoveAll(added => added.Original.Equals(mark.Original, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>The same, with a mark for a place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the mark begins in the original.</param>
    /// <param name="length">How long it is; 1 at least.</param>
    /// <param name="kind">What it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such place.</exception>
    public Corrections Add(PseudonymisedText text, int start, int length, MarkKind kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, text.Original.Length - start);
        var original = text.Original.Substring(start, length);
        return this with
        {
            Added = Added.RemoveAll(added => added.Original.Equals(original, StringComparison.OrdinalIgnoreCase)).Add(new(original, kind)),
            Removed = Removed.RemoveAll(removed => removed.Equals(original, StringComparison.OrdinalIgnoreCase)),
        };
    }

    /// <summary>The same, with a replacement for what a mark replaces.</summary>
    public Corrections Replace(Mark mark, string replacement) =>
        this with { Replacements = Replacements.SetItem(mark.Original, replacement) };
}
