using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Files that tickets of twin worlds have; their bytes are in the vaults of both from the start.</summary>
internal static class TwinFiles
{
    private static readonly byte[] Words = [.. "zebra, between us"u8];

    private static readonly DateTimeOffset Attached = new(2026, 5, 1, 9, 0, 0, default);

    /// <summary>A picture, which has a thumbnail.</summary>
    public static Attachment Picture { get; } = Of("scan.png", "image/png", Pictures.Pixel) with { Picture = new(1, 1) };

    /// <summary>A text.</summary>
    public static Attachment Text { get; } = Of("zebra.txt", "text/plain", Words);

    public static async Task KeepAsync(TestDesk desk)
    {
        var vault = desk.Services.GetRequiredService<IAttachmentVault>();
        foreach (var bytes in (byte[][])[Pictures.Pixel, Words])
            await vault.SaveAsync(Caller.DefaultTenant, new MemoryStream(bytes), bytes.Length, default);
    }

    private static Attachment Of(string name, string mediaType, byte[] bytes) => new()
    {
        Name = name, Size = bytes.Length, MediaType = mediaType, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)), At = Attached,
    };
}
