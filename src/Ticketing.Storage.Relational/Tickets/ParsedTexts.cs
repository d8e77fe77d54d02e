using System.Collections.Concurrent;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// What texts of many rows say. Many tickets carry the same few tags, and reading them as JSON takes as long as the rest of the row.
/// Thread-safe.
/// </summary>
/// <param name="parse">Reads a text.</param>
internal sealed class ParsedTexts<T>(Func<string, T> parse)
{
    private const int MostKnown = 2000;

    // Longer ones are hardly met twice.
    private const int MostLength = 200;

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
}
