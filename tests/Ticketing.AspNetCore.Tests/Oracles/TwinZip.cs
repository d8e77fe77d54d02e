using System.IO.Compression;
using System.Text;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>A zip as what is in it: ids that differ are packed to other bytes, and it says when it was packed.</summary>
internal static class TwinZip
{
    public static async Task<byte[]> UnpackAsync(Stream packed, CancellationToken cancellationToken)
    {
        using var unpacked = new MemoryStream();
        await using var zip = await ZipArchive.CreateAsync(packed, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken);
        foreach (var entry in zip.Entries)
        {
            unpacked.Write(Encoding.UTF8.GetBytes($"{entry.FullName}\n"));
            await using var text = await entry.OpenAsync(cancellationToken);
            await text.CopyToAsync(unpacked, cancellationToken);
        }

        return unpacked.ToArray();
    }
}
