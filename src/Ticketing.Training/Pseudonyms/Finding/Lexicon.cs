using System.Buffers;

namespace Ticketing.Training.Pseudonyms.Finding;

/// <summary>Phrases that are looked for word by word, so that a text is read once however many there are.</summary>
internal sealed class Lexicon<T>
{
    private const int MostWords = 12;

    // Blanks, a line's end, and what stands in names and numbers.
    private static readonly SearchValues<char> Joints = SearchValues.Create(" \t\r\n-'.,_/:@+\"");

    private readonly Step root = new();

    /// <summary>Adds what a phrase means; the same phrase may mean several things.</summary>
    public void Add(IReadOnlyList<string> words, T meaning)
    {
        if (words.Count is 0 or > MostWords)
            return;
        var step = root;
        foreach (var word in words)
            step = step.Next(word);
        step.Meanings.Add(meaning);
    }

    /// <summary>What exactly these words mean; nothing when they are no phrase.</summary>
    public IReadOnlyList<T> Find(IReadOnlyList<string> words)
    {
        var step = root;
        foreach (var word in words)
        {
            if (!step.Steps.TryGetValue(word, out step!))
                return [];
        }

        return step.Meanings;
    }

    /// <summary>The longest phrase that begins at each word, none inside another.</summary>
    public IEnumerable<(int First, int Last, IReadOnlyList<T> Meanings)> In(PlainText text)
    {
        for (var index = 0; index < text.Words.Count; index++)
        {
            if (Longest(text, index) is { } found)
            {
                yield return (index, found.Last, found.Meanings);
                index = found.Last;
            }
        }
    }

    private (int Last, IReadOnlyList<T> Meanings)? Longest(PlainText text, int first)
    {
        (int, IReadOnlyList<T>)? found = null;
        var step = root;
        for (var index = first; index < text.Words.Count && (index == first || Joins(text, index)); index++)
        {
            if (!step.Steps.TryGetValue(text.Words[index].Folded, out step!))
                break;
            if (step.Meanings.Count > 0)
                found = (index, step.Meanings);
        }

        return found;
    }

    private static bool Joins(PlainText text, int index)
    {
        var (from, to) = (text.Words[index - 1].End, text.Words[index].Start);
        return to - from <= 3 && text.Text.AsSpan(from, to - from).IndexOfAnyExcept(Joints) < 0;
    }

    private sealed class Step
    {
        public Dictionary<string, Step> Steps { get; } = new(StringComparer.Ordinal);

        public List<T> Meanings { get; } = [];

        public Step Next(string word)
        {
            if (!Steps.TryGetValue(word, out var next))
                Steps[word] = next = new();
            return next;
        }
    }
}
