using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Ticketing.Attachments;

/// <summary>
/// Keeps attachments in a folder, as <c>tenant-{tenant}/{first two digits}/{hash}</c>. A file is written below <c>incoming</c>, flushed to
/// the disk and renamed, so that a process that ends leaves none that is not whole; what was left there is removed when it is an hour old.
/// </summary>
internal sealed class FolderVault(string folder, TimeProvider time) : IAttachmentVault
{
    private const string Incoming = "incoming";
    private const string Tenant = "tenant-";
    private const string Thumbnail = ".thumbnail";
    private const int BufferSize = 128 * 1024;

    private static readonly TimeSpan Left = TimeSpan.FromHours(1);

    public async Task<VaultedFile?> SaveAsync(string tenant, Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        var arriving = NewIncoming();
        try
        {
            if (await WriteAsync(arriving, content, mostBytes, cancellationToken) is not { } saved)
                return null;
            Arrive(arriving, PathOf(tenant, saved.Hash));
            return saved;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Open(PathOf(tenant, hash)));

    public async Task SaveThumbnailAsync(
        string tenant, string hash, ReadOnlyMemory<byte> thumbnail, CancellationToken cancellationToken)
    {
        var (arriving, place) = (NewIncoming(), PathOf(tenant, hash) + Thumbnail);
        try
        {
            await File.WriteAllBytesAsync(arriving, thumbnail, cancellationToken);
            Arrive(arriving, place);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Task<Stream?> OpenThumbnailAsync(string tenant, string hash, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(Open(PathOf(tenant, hash) + Thumbnail));

    public Task DeleteAsync(string tenant, string hash, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        var place = PathOf(tenant, hash);
        if (!File.Exists(place) || IsBefore(place, savedBefore))
        {
            foreach (var one in Found(() => Directory.EnumerateFiles(Path.GetDirectoryName(place)!, hash + "*")))
                File.Delete(one);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<(string Tenant, string Hash)> ListAsync(
        string digits, DateTimeOffset savedBefore, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        RemoveLeft();
        foreach (var tenant in Found(() => Directory.EnumerateDirectories(folder, Tenant + "*")))
        {
            foreach (var file in Found(() => Directory.EnumerateFiles(Path.Combine(tenant, digits))))
            {
                cancellationToken.ThrowIfCancellationRequested();
                // A thumbnail goes with its file, and where that is gone, by itself.
                var isThumbnail = file.EndsWith(Thumbnail, StringComparison.Ordinal);
                var whole = isThumbnail ? file[..^Thumbnail.Length] : file;
                if (IsBefore(file, savedBefore) && !(isThumbnail && File.Exists(whole)))
                    yield return (Uri.UnescapeDataString(Path.GetFileName(tenant)[Tenant.Length..]), Path.GetFileName(whole));
            }
        }
    }

    private static async Task<VaultedFile?> WriteAsync(string path, Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous, BufferSize = 0,
        });
        var buffer = new byte[BufferSize];
        var size = 0L;
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            size += read;
            if (size > mostBytes)
                return null;
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        file.Flush(flushToDisk: true);
        return new(Convert.ToHexStringLower(sha.GetCurrentHash()), size);
    }

    private static void Arrive(string arriving, string place)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(arriving, place, overwrite: true);
    }

    private static FileStream? Open(string place)
    {
        try
        {
            return new(place, new FileStreamOptions
            {
                Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            });
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static bool IsBefore(string file, DateTimeOffset moment) => File.GetLastWriteTimeUtc(file) < moment.UtcDateTime;

    private static IEnumerable<string> Found(Func<IEnumerable<string>> enumerate)
    {
        try
        {
            return enumerate();
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private void RemoveLeft()
    {
        foreach (var file in Found(() => Directory.EnumerateFiles(Path.Combine(folder, Incoming))))
        {
            if (IsBefore(file, time.GetUtcNow() - Left))
                File.Delete(file);
        }
    }

    private string NewIncoming()
    {
        var incoming = Path.Combine(folder, Incoming);
        Directory.CreateDirectory(incoming);
        return Path.Combine(incoming, Path.GetRandomFileName());
    }

    // A tenant may be called as no folder may be.
    private string PathOf(string tenant, string hash) =>
        Path.Combine(folder, Tenant + Uri.EscapeDataString(tenant), FileHash.Check(hash)[..2], hash);
}
