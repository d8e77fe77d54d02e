using System.Buffers;
using Ticketing.Search.Criteria;

namespace Ticketing.Search.Ranking;

/// <summary>A word or phrase that is searched for, ready to be counted.</summary>
internal sealed class ScoredUnit
{
    private readonly SearchTerm[] sequence;
    private readonly SearchValues<string>? firsts;

    public ScoredUnit(HasText text, double weight)
    {
        TitleOnly = text.TitleOnly;
        Weight = weight;
        sequence = [.. text.Sequence];
        firsts = FirstsOf(sequence[0]);
    }

    public bool TitleOnly { get; }

    public double Weight { get; }

    /// <summary>How often it begins in a <see cref="TermLine"/>.</summary>
    public int CountIn(ReadOnlySpan<char> line)
    {
        if (firsts is null)
            return 0;
        var found = 0;
        int next;
        // The blank behind a term is the one before the next: from there on, or two in a row would be one.
        while ((next = line.IndexOfAny(firsts)) >= 0)
        {
            line = line[(next + 1)..];
            if (sequence.Length == 1 || GoesOn(line))
                found++;
        }

        return found;
    }

    private bool GoesOn(ReadOnlySpan<char> line)
    {
        foreach (var term in sequence.AsSpan(1))
        {
            line = line[(line.IndexOf(' ') + 1)..];
            if (line.IsEmpty || !Matches(term, line[..line.IndexOf(' ')]))
                return false;
        }

        return true;
    }

    private static bool Matches(SearchTerm wanted, ReadOnlySpan<char> term)
    {
        foreach (var alternative in wanted.Alternatives)
        {
            if (term.SequenceEqual(alternative))
                return true;
        }

        return wanted.Prefix is { } prefix && term.StartsWith(prefix);
    }

    private static SearchValues<string>? FirstsOf(SearchTerm first)
    {
        var patterns = first.Alternatives.Select(term => $" {term} ");
        if (first.Prefix is { Length: > 0 } prefix)
            patterns = patterns.Append(" " + prefix);
        string[] some = [.. patterns];
        return some.Length == 0 ? null : SearchValues.Create(some, StringComparison.Ordinal);
    }
}
