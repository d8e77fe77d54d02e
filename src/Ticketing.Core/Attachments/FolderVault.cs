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
    private const int BufferSize = 128 * 1024;

    private static readonly TimeSpan Left = TimeSpan.FromHours(1);

    public async Task<VaultedFile?> SaveAsync(string tenant, Stream content, long mostBytes, CancellationToken cancellationToken)
    {
        var incoming = Path.Combine(folder, Incoming);
        Directory.CreateDirectory(incoming);
        var arriving = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            if (await WriteAsync(arriving, content, mostBytes, cancellationToken) is not { } saved)
                return null;
            var place = PathOf(tenant, saved.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(arriving, place, overwrite: true);
            return saved;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Task<Stream?> OpenAsync(string tenant, string hash, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(tenant, hash), new FileStreamOptions
            {
                Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            }));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string tenant, string hash, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        var place = PathOf(tenant, hash);
        if (File.Exists(place) && File.GetLastWriteTimeUtc(place) < savedBefore.UtcDateTime)
            File.Delete(place);
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
                if (File.GetLastWriteTimeUtc(file) < savedBefore.UtcDateTime)
                    yield return (Uri.UnescapeDataString(Path.GetFileName(tenant)[Tenant.Length..]), Path.GetFileName(file));
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
            if (File.GetLastWriteTimeUtc(file) < (time.GetUtcNow() - Left).UtcDateTime)
                File.Delete(file);
        }
    }

    // A tenant may be called as no folder may be.
    private string PathOf(string tenant, string hash) =>
        Path.Combine(folder, Tenant + Uri.EscapeDataString(tenant), FileHash.Check(hash)[..2], hash);
}
