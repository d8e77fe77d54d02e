namespace Ticketing.Attachments;

/// <summary>How files are named in a vault: the SHA-256 of their bytes, in lower-case hexadecimal digits.</summary>
public static class FileHash
{
    private const int Digits = 64;

    /// <summary>Whether a text is a hash.</summary>
    public static bool Is(string? text) => text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The hash, for what makes a path of it: it comes from a store that somebody else may have written to.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static string Check(string hash) =>
        Is(hash) ? hash : throw new ArgumentException("A SHA-256 in lower-case hexadecimal digits is expected.", nameof(hash));
}
