using System.Text;
using System.Text.Unicode;

namespace Ticketing.Attachments;

/// <summary>
/// What the first bytes of a file say that it is (https://en.wikipedia.org/wiki/List_of_file_signatures); its name says nothing.
/// </summary>
internal static class FileSignature
{
    /// <summary>A file that nothing is known of.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>A program for Windows.</summary>
    public const string Program = "application/vnd.microsoft.portable-executable";

    private const string Text = "text/plain";

    private static readonly (byte[] Begin, string MediaType)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 0x1A, 10], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([.. "GIF87a"u8], "image/gif"),
        ([.. "GIF89a"u8], "image/gif"),
        ([.. "%PDF-"u8], "application/pdf"),
        ([(byte)'P', (byte)'K', 3, 4], "application/zip"),
        ([(byte)'P', (byte)'K', 5, 6], "application/zip"),
        ([0x1F, 0x8B], "application/gzip"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ([.. "Rar!"u8], "application/vnd.rar"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], "application/x-xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        ([.. "MZ"u8], Program),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "application/x-elf"),
        ([0xCF, 0xFA, 0xED, 0xFE], "application/x-mach-binary"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "application/x-mach-binary"),
        ([.. "#!"u8], "text/x-shellscript"),
        ([.. "ID3"u8], "audio/mpeg"),
        ([.. "OggS"u8], "application/ogg"),
    ];

    /// <param name="head">The beginning of a file; all of it when it is short.</param>
    public static string Of(ReadOnlySpan<byte> head)
    {
        foreach (var (begin, mediaType) in Known)
        {
            if (head.StartsWith(begin))
                return mediaType;
        }

        if (head.Length >= 12 && head[..4].SequenceEqual("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8))
            return "image/webp";
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
            return "video/mp4";
        return IsText(head) ? Text : Unknown;
    }

    // A character may be cut off where the head ends. HTML, SVG and scripts are texts: nobody runs what is called plain text.
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.Length == 0 || head.Contains((byte)0))
            return false;
        for (var cut = 0; cut < 4 && cut < head.Length; cut++)
        {
            if (Utf8.IsValid(head[..^cut]))
                return cut == 0 || Rune.DecodeFromUtf8(head[^cut..], out _, out _) is System.Buffers.OperationStatus.NeedMoreData;
        }

        return false;
    }
}
