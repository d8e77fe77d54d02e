using System.Text.Json;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// Lists as statements take them: one JSON value, so that the text of a statement is the same however many there are. The dialect's
/// conditions read them.
/// </summary>
internal static class JsonList
{
    /// <summary>The list as JSON.</summary>
    public static string Of<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);
}
