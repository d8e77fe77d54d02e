using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Tags and access keys as a ticket's row keeps them for reading: a JSON list. Thread-safe.</summary>
internal static class KeySet
{
    private const int MostKnown = 2000;

    // Longer ones are hardly met twice.
    private const int MostLength = 200;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Many tickets carry the same few tags, and reading them as JSON takes as long as the rest of the row.
    private static readonly ConcurrentDictionary<string, EquatableSet> Known = new(StringComparer.Ordinal);

    /// <summary>As JSON.</summary>
    public static string Write(EquatableSet set) => set.Count == 0 ? "[]" : JsonSerializer.Serialize(set, Readable);

    /// <summary>From JSON.</summary>
    public static EquatableSet Read(string json)
    {
        if (json == "[]")
            return default;
        if (Known.TryGetValue(json, out var known))
            return known;
        var set = JsonSerializer.Deserialize<EquatableSet>(json, Readable);
        if (json.Length <= MostLength)
        {
            if (Known.Count >= MostKnown)
                Known.Clear();
            Known.TryAdd(json, set);
        }

        return set;
    }
}
