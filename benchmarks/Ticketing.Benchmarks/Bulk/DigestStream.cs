using System.Security.Cryptography;

namespace Ticketing.Benchmarks.Bulk;

/// <summary>
/// Keeps nothing of what is written to it but its length and its digest, by which two exports can be told to be the same.
/// </summary>
internal sealed class DigestStream : WriteOnlyStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long length;

    public override long Length => length;

    /// <summary>The digest of all that was written, in hex.</summary>
    public string Digest() => Convert.ToHexStringLower(hash.GetHashAndReset());

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        length += buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
