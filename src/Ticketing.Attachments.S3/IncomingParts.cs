using System.Security.Cryptography;

namespace Ticketing.Attachments.S3;

/// <summary>A file as it comes, part by part: one part of it is in memory at a time.</summary>
internal sealed class IncomingParts(Stream content, int partSize, long mostBytes) : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[BufferSize];

    /// <summary>The part that came last, to be read from its beginning.</summary>
    public MemoryStream Part { get; } = new();

    /// <summary>How many bytes came so far.</summary>
    public long Size { get; private set; }

    /// <summary>Whether there are more than there may be; the rest is not read.</summary>
    public bool IsTooLong => Size > mostBytes;

    /// <summary>Whether all has come.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>What has come, as it is named. Asked once, when all has.</summary>
    public string Hash => Convert.ToHexStringLower(sha.GetCurrentHash());

    /// <summary>Reads the next part.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        Part.SetLength(0);
        while (Part.Length < partSize && !HasEnded && !IsTooLong)
        {
            var most = (int)Math.Min(buffer.Length, partSize - Part.Length);
            var read = await content.ReadAsync(buffer.AsMemory(0, most), cancellationToken);
            HasEnded = read == 0;
            Size += read;
            sha.AppendData(buffer, 0, read);
            Part.Write(buffer, 0, read);
        }

        Part.Position = 0;
        return Part.Length > 0;
    }

    public void Dispose()
    {
        sha.Dispose();
        Part.Dispose();
    }
}
