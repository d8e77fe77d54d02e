using System.Collections.Concurrent;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// What texts of many rows say. Many tickets carry the same few tags, and reading them as JSON takes as long as the rest of the row.
/// Thread-safe.
/// </summary>
/// <param name="parse">Reads a text.</param>
internal sealed class ParsedTexts<T>(Func<string, T> parse)
{
    /// <summary>Longer ones are hardly met twice.</summary>
    public const int MostLength = 200;

    private const int MostKnown = 2000;

    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    /// <summary>What the text says.</summary>
    public T Read(string text)
    {
        if (text.Length > MostLength)
            return parse(text);
        if (known.TryGetValue(text, out var said))
            return said;
        said = parse(text);
        if (known.Count >= MostKnown)
            known.Clear();
        known.TryAdd(text, said);
        return said;
    }

    /// <summary>What the text says, which becomes one only where it is not known.</summary>
    public T Read(ReadOnlySpan<char> text) =>
        known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var said) ? said : Read(new string(text));
}
