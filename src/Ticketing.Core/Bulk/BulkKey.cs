namespace Ticketing.Bulk;

/// <summary>
/// Which run: its person's, so that nobody else finds it. Documents and the alarm have it as their key.
/// </summary>
/// <param name="UserId">Who started it.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct BulkKey(string UserId, string Id)
{
    /// <summary>A new one.</summary>
    public static BulkKey New(string userId) => new(userId, Guid.CreateVersion7().ToString("n"));

    /// <summary>Reads <see cref="ToString"/>.</summary>
    public static BulkKey Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new(text[(slash + 1)..], text[..slash]);
    }

    /// <summary>Whether a text can be the id of a run.</summary>
    public static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);

    /// <inheritdoc/>
    public override string ToString() => $"{Id}/{UserId}";

    /// <summary>The key of a chunk.</summary>
    public string Chunk(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}/{number}");
}
