using System.Net;
using System.Net.Http.Headers;

namespace Ticketing.Benchmarks.Files;

/// <summary>A file of random bytes that is nowhere: it is drawn while it is sent, and told to who digests it.</summary>
internal sealed class DrawnContent : HttpContent
{
    private const int Piece = 1 << 20;

    private readonly long length;
    private readonly Stream digest;

    public DrawnContent(long length, Stream digest)
    {
        (this.length, this.digest) = (length, digest);
        Headers.ContentType = new("application/octet-stream");
        Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = "large.bin" };
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var piece = new byte[Piece];
        new Random(17).NextBytes(piece);
        for (var left = length; left > 0; left -= Piece)
        {
            // One byte that differs keeps pieces apart, and costs nothing beside what is measured.
            piece[0]++;
            var bytes = piece.AsMemory(0, (int)Math.Min(left, Piece));
            await digest.WriteAsync(bytes);
            await stream.WriteAsync(bytes);
        }
    }

    protected override bool TryComputeLength(out long size)
    {
        size = length;
        return true;
    }
}
