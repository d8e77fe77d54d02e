namespace Ticketing.UI.Texts;

/// <summary>
/// Texts that were rendered lately, by what they say: another version of a text is another text, and who may read it was decided before. At
/// most <see cref="MostCharacters"/> are held, texts and HTML together (16 MB), for ten minutes at most. What is asked for again outlives
/// what is not. Thread-safe.
/// </summary>
internal sealed class RenderedTexts(TimeProvider time)
{
    /// <summary>How many characters are held at most.</summary>
    public const int MostCharacters = 8 * 1024 * 1024;

    private static readonly TimeSpan HalfLife = TimeSpan.FromMinutes(5);

    private readonly Lock turn = new();
    private Dictionary<string, RenderedText> young = new(StringComparer.Ordinal);
    private Dictionary<string, RenderedText> old = new(StringComparer.Ordinal);
    private long characters;
    private long since = time.GetTimestamp();

    /// <summary>The text as it was rendered; null when it is not held.</summary>
    public RenderedText? Find(string text)
    {
        lock (turn)
        {
            Age(0);
            if (young.TryGetValue(text, out var known))
                return known;
            if (old.TryGetValue(text, out known))
                Add(text, known);
            return known;
        }
    }

    /// <summary>Holds a text as it was rendered.</summary>
    public void Keep(string text, RenderedText rendered)
    {
        lock (turn)
            Add(text, rendered);
    }

    private void Add(string text, RenderedText rendered)
    {
        var length = text.Length + rendered.Html.Length;
        if (length > MostCharacters / 2)
            return;
        Age(length);
        if (young.TryAdd(text, rendered))
            characters += length;
    }

    // Two halves: when the young one is full or has had its time, it becomes the old one, which is forgotten.
    private void Age(int more)
    {
        var age = time.GetElapsedTime(since);
        if (age < HalfLife && characters + more <= MostCharacters / 2)
            return;
        old = age < 2 * HalfLife ? young : new(StringComparer.Ordinal);
        young = new(StringComparer.Ordinal);
        (characters, since) = (0, time.GetTimestamp());
    }
}
