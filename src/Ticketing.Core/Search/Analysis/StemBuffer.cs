namespace Ticketing.Search.Analysis;

/// <summary>
/// A word while a stemmer works on it, in place: the regions are positions from the start, so they survive changes at the end.
/// </summary>
internal ref struct StemBuffer(Span<char> characters, int length)
{
    private readonly Span<char> _characters = characters;

    /// <summary>Where R1 starts: after the first non-vowel that follows a vowel.</summary>
    public int R1;

    /// <summary>Where R2 starts: the same again inside R1.</summary>
    public int R2;

    /// <summary>Where RV starts, a region of the Romance stemmers.</summary>
    public int RV;

    public int Length { get; private set; } = length;

    public readonly Span<char> Word => _characters[..Length];

    public readonly char this[int index] => _characters[index];

    public readonly bool EndsWith(ReadOnlySpan<char> suffix) => ((ReadOnlySpan<char>)Word).EndsWith(suffix);

    /// <summary>
    /// Whether the last <paramref name="count"/> characters lie wholly in the region that starts at <paramref name="region"/>.
    /// </summary>
    public readonly bool InRegion(int count, int region) => Length - count >= region;

    public void Drop(int count) => Length -= count;

    public void Append(char character) => _characters[Length++] = character;

    /// <summary>Puts <paramref name="ending"/> in the place of the last <paramref name="count"/> characters.</summary>
    public void Replace(int count, ReadOnlySpan<char> ending)
    {
        Length -= count;
        ending.CopyTo(_characters[Length..]);
        Length += ending.Length;
    }

    public bool DropIfEnds(ReadOnlySpan<char> suffix, int region)
    {
        if (!EndsWith(suffix) || !InRegion(suffix.Length, region)) return false;
        Drop(suffix.Length);
        return true;
    }
}
