using System.IO.Compression;
using System.Text;

namespace Ticketing.Training.Format;

/// <summary>
/// Pools as a zip: a folder each, with <c>pool.yaml</c>, a file for each scenario, and beside it a folder of its id with what it attaches.
/// </summary>
internal sealed class PoolArchive : IDisposable
{
    /// <summary>How large a zip may be: 100 MB.</summary>
    public const int LargestZip = 100_000_000;

    private const int MostEntries = 5000;
    private const int LargestText = 4 * ScenarioFile.LongestText;
    private const long LargestWhole = 500_000_000;
    private const string Loose = "imported";

    private readonly ZipArchive archive;
    private long read;

    private PoolArchive(ZipArchive archive) => this.archive = archive;

    /// <exception cref="TicketValidationException">It is no zip.</exception>
    public static PoolArchive Open(Stream zip)
    {
        try
        {
            return new(new(zip, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (InvalidDataException)
        {
            throw NoZip();
        }
    }

    /// <summary>Its folders; files are read when they are opened, as long as this is.</summary>
    /// <exception cref="TicketValidationException">It is too large, broken, or a folder's <c>pool.yaml</c> cannot be read.</exception>
    public IReadOnlyList<PoolFolder> Folders()
    {
        var entries = archive.Entries.Where(entry => entry.Name.Length > 0).Select(entry => (Entry: entry, Path: PathOf(entry))).ToList();
        if (entries.Count > MostEntries)
            throw TooLarge();
        // A folder that is called as a scenario beside it has what that attaches, Markdown, too.
        var scenarios = entries.Select(one => string.Join('/', one.Path)).ToHashSet(StringComparer.Ordinal);
        var texts = new List<(string Folder, string Name, ZipArchiveEntry Entry)>();
        var files = new List<(string Folder, FolderFile File)>();
        foreach (var (entry, path) in entries)
        {
            if (path.Length > 1 && scenarios.Contains(PoolFolder.NameOf(string.Join('/', path[..^1]))))
                files.Add((FolderOf(path[..^1]), new(path[^2], path[^1], _ => Task.FromResult<Stream>(Bytes(entry)))));
            else if (PoolFolder.IsText(path[^1]))
                texts.Add((FolderOf(path), path[^1], entry));
        }

        return
        [
            .. texts.GroupBy(one => one.Folder).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => PoolFolder.Of(
                group.Key, group.Select(one => (one.Name, Text(one.Entry))),
                files.Where(one => one.Folder == group.Key).Select(one => one.File))),
        ];
    }

    public static async Task WriteAsync(Stream zip, PoolFolder folder, CancellationToken cancellationToken)
    {
        await using var archive = await ZipArchive.CreateAsync(
            zip, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await AddAsync(PoolFile.Name, Texts(PoolFile.Write(folder.Pool)));
        foreach (var (id, text) in folder.Scenarios)
            await AddAsync(PoolFolder.NameOf(id), Texts(text));
        foreach (var file in folder.Files)
            await AddAsync($"{file.Scenario}/{file.Name}", await file.OpenAsync(cancellationToken));

        async Task AddAsync(string name, Stream content)
        {
            await using (content)
            {
                await using var entry = await archive.CreateEntry($"{folder.Key}/{name}").OpenAsync(cancellationToken);
                await content.CopyToAsync(entry, cancellationToken);
            }
        }

        static Stream Texts(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }

    public void Dispose() => archive.Dispose();

    private static string[] PathOf(ZipArchiveEntry entry) =>
        entry.FullName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);

    // The last folder of the path: an archive of a repository has others above it.
    private static string FolderOf(string[] path) => path.Length > 1 ? path[^2] : Loose;

    private string Text(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Read(entry, LargestText));

    private MemoryStream Bytes(ZipArchiveEntry entry) => new(Read(entry, LargestZip), writable: false);

    // What the zip says of a file's size is no more than what it says.
    private byte[] Read(ZipArchiveEntry entry, int most)
    {
        try
        {
            using var stream = entry.Open();
            using var kept = new MemoryStream();
            var buffer = new byte[81920];
            for (int length; (length = stream.Read(buffer)) > 0;)
            {
                read += length;
                if (kept.Length + length > most || read > LargestWhole)
                    throw TooLarge();
                kept.Write(buffer, 0, length);
            }

            return kept.ToArray();
        }
        catch (InvalidDataException)
        {
            throw NoZip();
        }
    }

    private static TicketValidationException NoZip() => new("file", "A zip is expected, with a folder for each pool.");

    private static TicketValidationException TooLarge() => new(
        "file",
        Wording.Of(
            FieldErrorCodes.TooMany, $"A zip has at most {MostEntries} files, and no text is larger than {LargestText / 1000} kB."));
}
