using Microsoft.Extensions.Time.Testing;

namespace Ticketing.Attachments.S3.Tests;

public sealed class BucketVaultTests(Bucket bucket)
{
    private const int PartSize = 5 * 1024 * 1024;
    private const string Tenant = "default";

    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
    private readonly string prefix = $"{Guid.NewGuid():N}/";

    [Fact]
    public async Task What_breaks_off_or_is_too_long_leaves_no_part_of_it()
    {
        using var vault = Open();
        using var stop = new CancellationTokenSource();
        await using var body = new EndlessBody { AfterBytes = (2 * PartSize, stop.Cancel) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => vault.SaveAsync(Tenant, body, long.MaxValue, stop.Token));
        Assert.Null(await vault.SaveAsync(Tenant, new EndlessBody(), 3 * PartSize, Bucket.Token));

        Assert.Empty(await bucket.UploadsAsync(prefix));
        Assert.Empty(await bucket.NamesAsync(prefix));
    }

    [Fact]
    public async Task What_arrives_is_under_its_hash_alone_and_a_copy_may_take_several_requests()
    {
        using var vault = Open(longestCopy: PartSize + 1);
        var bytes = Sample.Bytes((3 * PartSize) + 7);
        var saved = await vault.SaveAsync(Tenant, new MemoryStream(bytes), bytes.Length, Bucket.Token);

        Assert.Equal([$"{prefix}files/{saved!.Hash[..2]}/{Tenant}/{saved.Hash}"], await bucket.NamesAsync(prefix));
        Assert.Empty(await bucket.UploadsAsync(prefix));
        await using var content = await vault.OpenAsync(Tenant, saved.Hash, Bucket.Token);
        using var read = new MemoryStream();
        await content!.CopyToAsync(read, Bucket.Token);
        Assert.True(read.ToArray().AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public async Task What_a_killed_host_left_is_removed_after_a_day()
    {
        var (name, options) = ($"{prefix}incoming/{Guid.NewGuid():N}", bucket.Options());
        await bucket.Client.InitiateMultipartUploadAsync(options.Bucket, name, Bucket.Token);
        await PutAsync(name + "b");
        using var vault = Open();

        time.Advance(TimeSpan.FromHours(23));
        Assert.Empty(await ListAsync(vault, "00"));
        Assert.Single(await bucket.UploadsAsync(prefix));
        Assert.Single(await bucket.NamesAsync(prefix));

        time.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await ListAsync(vault, "00"));
        Assert.Empty(await bucket.UploadsAsync(prefix));
        Assert.Empty(await bucket.NamesAsync(prefix));
    }

    [Fact]
    public async Task Many_are_found_page_by_page_and_what_others_put_there_is_theirs()
    {
        using var vault = Open(pageSize: 2);
        var hashes = Enumerable.Range(0, 7).Select(number => $"ab{number:x62}").ToList();
        foreach (var hash in hashes)
            await PutAsync($"{prefix}files/ab/{Tenant}/{hash}");
        await PutAsync($"{prefix}files/ab/readme.txt");
        await PutAsync($"{prefix}files/ab/{Tenant}/notes.txt");
        await PutAsync($"{prefix}files/ab/a/b/{hashes[0]}");

        Assert.Equal(hashes, await ListAsync(vault, "ab"));
    }

    [Fact]
    public async Task Two_help_desks_share_a_bucket_and_nothing_else()
    {
        using var one = Open();
        using var other = new BucketVault(bucket.Options(prefix + "other"), time);
        var saved = await one.SaveAsync(Tenant, new MemoryStream([1]), 1, Bucket.Token);

        Assert.Null(await other.OpenAsync(Tenant, saved!.Hash, Bucket.Token));
        Assert.Empty(await ListAsync(other, saved.Hash[..2]));
    }

    private static async Task<List<string>> ListAsync(BucketVault vault, string digits)
    {
        var found = new List<string>();
        await foreach (var (tenant, hash) in vault.ListAsync(digits, TimeProvider.System.GetUtcNow().AddDays(1), Bucket.Token))
        {
            Assert.Equal(Tenant, tenant);
            found.Add(hash);
        }

        return found;
    }

    private async Task PutAsync(string name) => await bucket.Client.PutObjectAsync(
        new() { BucketName = bucket.Options().Bucket, Key = name, ContentBody = "x", UseChunkEncoding = false }, Bucket.Token);

    private BucketVault Open(int pageSize = 1000, long longestCopy = BucketCopy.Longest)
    {
        var options = bucket.Options(prefix);
        options.PartSize = PartSize;
        return new(options, time) { PageSize = pageSize, LongestCopy = longestCopy };
    }
}
