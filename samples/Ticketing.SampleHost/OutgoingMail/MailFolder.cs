using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Notifications.Email;

namespace Ticketing.SampleHost.OutgoingMail;

/// <summary>
/// The folder that mails are written into where there is no server. A page of it reads the headers of its own mails and nothing of the
/// others. Thread-safe.
/// </summary>
internal sealed partial class MailFolder(IOptions<EmailOptions> options)
{
    /// <summary>How many mails a page shows.</summary>
    public const int OnPage = 50;

    /// <summary>How many files are looked at: a folder with more is for other tools.</summary>
    public const int MostFiles = 20_000;

    private const int MostHeaders = 64 * 1024;
    private const int MostMail = 4 * 1024 * 1024;

    private readonly DirectoryInfo folder = new(options.Value.Folder!);

    /// <summary>Mails, the newest first.</summary>
    /// <param name="after">The place of the last one of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<MailPage> ListAsync(string? after, CancellationToken cancellationToken)
    {
        if (!folder.Exists)
            return new([], null, false);
        var end = FilePlace.Read(after);
        // Only those that may be on the page are kept, the oldest of them first to go.
        var kept = new PriorityQueue<FilePlace, FilePlace>();
        var seen = 0;
        foreach (var file in folder.EnumerateFiles("*.eml").Take(MostFiles + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            seen++;
            var place = new FilePlace(file.LastWriteTimeUtc.Ticks, file.Name);
            if (!Name().IsMatch(file.Name) || (end is not null && place.CompareTo(end) >= 0))
                continue;
            kept.Enqueue(place, place);
            if (kept.Count > OnPage + 1)
                kept.Dequeue();
        }

        var newest = kept.UnorderedItems.Select(one => one.Element).OrderDescending().ToList();
        var shown = newest.Take(OnPage).ToList();
        List<MailEntry> mails = [];
        foreach (var place in shown)
            mails.Add(await EntryAsync(place, cancellationToken));
        return new(mails, newest.Count > OnPage ? shown[^1].ToString() : null, seen > MostFiles);
    }

    /// <summary>A mail; null where there is none of the name, or it is too large to be shown.</summary>
    public async Task<MimeMessage?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var file = Open(name);
        if (file is null or { Length: > MostMail })
            return null;
        try
        {
            return await MimeMessage.LoadAsync(file, cancellationToken);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>A mail as it is, byte by byte; null where there is none of the name.</summary>
    public FileStream? Open(string name)
    {
        if (!Name().IsMatch(name))
            return null;
        try
        {
            return new(
                Path.Combine(folder.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 4096,
                useAsync: true);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task<MailEntry> EntryAsync(FilePlace place, CancellationToken cancellationToken)
    {
        HeaderList headers = [];
        try
        {
            await using var file = Open(place.Name);
            if (file is not null)
            {
                var beginning = new byte[(int)Math.Min(file.Length, MostHeaders)];
                await file.ReadExactlyAsync(beginning, cancellationToken);
                headers = await HeaderList.LoadAsync(new MemoryStream(beginning), cancellationToken);
            }
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            // Whoever put it there: it is listed by its name.
        }

        return new(place.Name, new(place.At, TimeSpan.Zero), headers[HeaderId.To] ?? "", headers[HeaderId.Subject] ?? "");
    }

    // What our mails are called; nothing that leads out of the folder.
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.]{0,120}\.eml\z")]
    private static partial Regex Name();

    private sealed record FilePlace(long At, string Name) : IComparable<FilePlace>
    {
        public static FilePlace? Read(string? text) =>
            text?.Split('-', 2) is [var at, var name] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
                ? new(ticks, name)
                : null;

        public int CompareTo(FilePlace? other) =>
            At != other!.At ? At.CompareTo(other.At) : string.CompareOrdinal(Name, other.Name);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{Name}");
    }
}
