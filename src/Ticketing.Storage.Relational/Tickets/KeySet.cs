using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>Tags and access keys as a ticket's row keeps them for reading: a JSON list. Thread-safe.</summary>
internal static class KeySet
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ParsedTexts<EquatableSet> Known = new(json => JsonSerializer.Deserialize<EquatableSet>(json, Readable));

    /// <summary>As JSON.</summary>
    public static string Write(EquatableSet set) => set.Count == 0 ? "[]" : JsonSerializer.Serialize(set, Readable);

    /// <summary>From JSON.</summary>
    public static EquatableSet Read(string json) => json == "[]" ? default : Known.Read(json);
}
