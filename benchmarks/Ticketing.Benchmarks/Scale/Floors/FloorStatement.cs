namespace Ticketing.Benchmarks.Scale.Floors;

/// <summary>A statement of a commit with its values.</summary>
/// <param name="Sql">A fixed text whose parameters are written <c>?</c>.</param>
/// <param name="Values">What they are.</param>
/// <param name="MustChange">Whether it must change a row: else somebody was faster.</param>
internal readonly record struct FloorStatement(string Sql, FloorValue[] Values, bool MustChange = false)
{
    /// <summary>The text with parameters by position, as a database writes them.</summary>
    public static string Numbered(string sql, string prefix)
    {
        var parts = sql.Split('?');
        return string.Concat(parts.Select((part, i) => i == parts.Length - 1 ? part : $"{part}{prefix}{i + 1}"));
    }
}
