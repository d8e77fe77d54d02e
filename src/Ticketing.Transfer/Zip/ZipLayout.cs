using Ticketing.Attachments;

namespace Ticketing.Transfer.Zip;

/// <summary>Where what is in a zip of tickets: their lines in one file, and the files that they have by their hashes.</summary>
internal static class ZipLayout
{
    public const string Tickets = "tickets.ndjson";

    private const string Files = "files/";

    /// <summary>
    /// The time of whatever is in it, the first that a zip can tell: the same tickets are the same bytes whenever they leave.
    /// </summary>
    public static DateTimeOffset Time { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string PathOf(Attachment file) => Files + file.Hash;

    /// <summary>The hash of the file that a path leads to; null where it leads to none.</summary>
    public static string? HashIn(string path) =>
        path.StartsWith(Files, StringComparison.Ordinal) && FileHash.Is(path[Files.Length..]) ? path[Files.Length..] : null;
}
