using System.IO.Compression;
using System.Text;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Format;

/// <summary>Pools as a zip: a folder each, with <c>pool.yaml</c> and a file for each scenario.</summary>
internal static class PoolArchive
{
    /// <summary>How large a zip may be: 20 MB.</summary>
    public const int LargestZip = 20_000_000;

    private const int MostEntries = 5000;
    private const int LargestEntry = 4 * ScenarioFile.LongestText;
    private const long LargestWhole = 100_000_000;
    private const string Extension = ".md";
    private const string Loose = "imported";

    /// <exception cref="TicketValidationException">It is no zip, is too large, or has files that are no scenarios.</exception>
    public static IReadOnlyList<PoolFolder> Read(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            var files = archive.Entries
                .Where(entry => entry.Name.EndsWith(Extension, StringComparison.Ordinal) || entry.Name == PoolFile.Name)
                .Take(MostEntries + 1).ToList();
            if (files.Count > MostEntries)
                throw TooLarge();
            var read = 0L;
            var folders = new List<PoolFolder>();
            foreach (var folder in files.GroupBy(FolderOf).OrderBy(group => group.Key, StringComparer.Ordinal))
                folders.Add(Folder(folder.Key, folder.Select(entry => (entry.Name, Text(entry, ref read)))));
            return folders;
        }
        catch (InvalidDataException)
        {
            throw new TicketValidationException("file", "A zip is expected, with a folder for each pool.");
        }
    }

    /// <summary>A folder's pool, of its files.</summary>
    public static PoolFolder Folder(string key, IEnumerable<(string Name, string Text)> files)
    {
        var byName = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in files)
            byName[name] = text;
        byName.Remove(PoolFile.Name, out var pool);
        var scenarios = byName.ToDictionary(file => file.Key[..^Extension.Length], file => file.Value);
        return new(key, PoolFile.Read(pool, key, scenarios.Keys.Where(id => !ScenarioId.IsTranslation(id))), scenarios);
    }

    public static void Write(Stream zip, IEnumerable<PoolFolder> folders)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var folder in folders)
        {
            Add($"{folder.Key}/{PoolFile.Name}", PoolFile.Write(folder.Pool));
            foreach (var (id, text) in folder.Scenarios)
                Add($"{folder.Key}/{id}{Extension}", text);
        }

        void Add(string name, string text)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    // The last folder of the path: an archive of a repository has others above it.
    private static string FolderOf(ZipArchiveEntry entry) =>
        entry.FullName.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var folder, _] ? folder : Loose;

    // What the zip says of a file's size is no more than what it says.
    private static string Text(ZipArchiveEntry entry, ref long read)
    {
        using var stream = entry.Open();
        var buffer = new byte[LargestEntry + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        read += length;
        return length <= LargestEntry && read <= LargestWhole ? Encoding.UTF8.GetString(buffer, 0, length) : throw TooLarge();
    }

    private static TicketValidationException TooLarge() => new(
        "file",
        Wording.Of(
            FieldErrorCodes.TooMany, $"A zip has at most {MostEntries} files, none larger than {LargestEntry / 1000} kB."));
}
