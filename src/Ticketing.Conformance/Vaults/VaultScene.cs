using System.Security.Cryptography;
using Ticketing.Attachments;

namespace Ticketing.Conformance.Vaults;

/// <summary>Where a case plays: a vault that others use too, and a tenant that nobody else has.</summary>
internal sealed class VaultScene(IAttachmentVault vault, CancellationToken cancellationToken)
{
    /// <summary>More than whatever a vault may send in one piece.</summary>
    public const int Long = 17_000_001;

    public IAttachmentVault Vault => vault;

    public CancellationToken Token => cancellationToken;

    public string Tenant { get; } = $"t{Guid.NewGuid():N}";

    // Clocks of servers differ, and what was saved just now is before this one.
    public static DateTimeOffset Tomorrow => TimeProvider.System.GetUtcNow().AddDays(1);

    public static DateTimeOffset Yesterday => TimeProvider.System.GetUtcNow().AddDays(-1);

    /// <summary>The same bytes each time.</summary>
    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // They are a sample, and repeat.
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps a file, and answers its hash.</summary>
    public async Task<string> SaveAsync(byte[] bytes, string? tenant = null)
    {
        using var content = new MemoryStream(bytes, writable: false);
        return await SaveAsync(bytes, content, tenant);
    }

    /// <summary>Keeps a file that comes in a stream, and answers its hash.</summary>
    public async Task<string> SaveAsync(byte[] bytes, Stream content, string? tenant = null)
    {
        var saved = await vault.SaveAsync(tenant ?? Tenant, content, bytes.Length, cancellationToken);
        Expect.Equal(new VaultedFile(HashOf(bytes), bytes.Length), saved, $"What is said of {bytes.Length} bytes that were saved");
        return HashOf(bytes);
    }

    /// <summary>All of a file; null when there is none.</summary>
    public async Task<byte[]?> ReadAsync(string hash, string? tenant = null)
    {
        await using var content = await vault.OpenAsync(tenant ?? Tenant, hash, cancellationToken);
        return content is null ? null : await ReadAsync(content, cancellationToken);
    }

    public static async Task<byte[]> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        await content.CopyToAsync(read, cancellationToken);
        return read.ToArray();
    }

    public async Task ExpectAsync(byte[] bytes, string? tenant = null)
    {
        var read = Expect.NotNull(await ReadAsync(HashOf(bytes), tenant), $"The file of {bytes.Length} bytes");
        Expect.That(
            read.AsSpan().SequenceEqual(bytes),
            $"The file of {bytes.Length} bytes has others than were saved: {read.Length}, other ones from " +
            $"{read.AsSpan().CommonPrefixLength(bytes)} on.");
    }

    public async Task ExpectNoneAsync(byte[] bytes, string what)
    {
        Expect.Null(await ReadAsync(HashOf(bytes)), what);
        Expect.Sequence([], await ListAsync(HashOf(bytes)[..2]), $"{what}, as it is listed");
    }

    /// <summary>The hashes that are listed of this case's tenant, or of another one.</summary>
    public async Task<List<string>> ListAsync(string digits, DateTimeOffset? savedBefore = null, string? tenant = null)
    {
        var found = new List<string>();
        await foreach (var (whose, hash) in vault.ListAsync(digits, savedBefore ?? Tomorrow, cancellationToken))
        {
            if (whose == (tenant ?? Tenant))
                found.Add(hash);
        }

        return found;
    }
}
