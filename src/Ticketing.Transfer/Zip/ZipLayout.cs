using Ticketing.Attachments;

namespace Ticketing.Transfer.Zip;

/// <summary>Where what is in a zip of tickets: their lines in one file, and the files that they have by their hashes.</summary>
internal static class ZipLayout
{
    public const string Tickets = "tickets.ndjson";

    private const string Files = "files/";

    public static string PathOf(Attachment file) => Files + file.Hash;

    /// <summary>The hash of the file that a path leads to; null where it leads to none.</summary>
    public static string? HashIn(string path) =>
        path.StartsWith(Files, StringComparison.Ordinal) && FileHash.Is(path[Files.Length..]) ? path[Files.Length..] : null;
}
