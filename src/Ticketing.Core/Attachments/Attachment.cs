namespace Ticketing.Attachments;

/// <summary>A file on a ticket: what is known of it. Its bytes are in the <see cref="IAttachmentVault"/>.</summary>
public sealed record Attachment
{
    /// <summary>The characters that a name has at most.</summary>
    public const int MostName = 200;

    /// <summary>What people call it: a file's name, never a path.</summary>
    public required string Name { get; init; }

    /// <summary>How long it is, in bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What its first bytes say that it is, whatever its name says: <c>image/png</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>SHA-256 of its bytes, in lower-case hexadecimal digits: its address in the vault.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was attached, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Width and height in pixels of a picture that pages may show; null for all else.</summary>
    public PictureSize? Picture { get; init; }

    /// <summary>One whose bytes are not there yet.</summary>
    internal static Attachment Announced(string? name, DateTimeOffset at) => new()
    {
        Name = FileName.Clean(name), Size = 0, MediaType = FileSignature.Unknown, Hash = new('0', 64), At = at,
    };
}
