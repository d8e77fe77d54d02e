namespace Ticketing.Search.Analysis;

/// <summary>Suffixes with what to do for each, searched for the longest one that a word ends with.</summary>
/// <remarks>Suffixes lie in rows by their last letter, longest first, so that a look-up compares a handful of them.</remarks>
internal sealed class SuffixTable<TAction>
{
    private readonly (string Suffix, TAction Action)[][] _rows;
    private readonly char _first;

    public SuffixTable(params (TAction Action, string[] Suffixes)[] groups)
    {
        var all = groups.SelectMany(g => g.Suffixes, (g, suffix) => (Suffix: suffix, g.Action)).ToArray();
        _first = all.Min(s => s.Suffix[^1]);
        _rows = new (string, TAction)[all.Max(s => s.Suffix[^1]) - _first + 1][];
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = [.. all.Where(s => s.Suffix[^1] == _first + i).OrderByDescending(s => s.Suffix.Length)];
        }
    }

    /// <summary>The length of the longest suffix that <paramref name="word"/> ends with, 0 when there is none.</summary>
    public int Longest(ReadOnlySpan<char> word, out TAction action)
    {
        var row = word.IsEmpty ? -1 : word[^1] - _first;
        if ((uint)row < (uint)_rows.Length)
        {
            foreach (var (suffix, found) in _rows[row])
            {
                if (word.EndsWith(suffix))
                {
                    action = found;
                    return suffix.Length;
                }
            }
        }

        action = default!;
        return 0;
    }
}
