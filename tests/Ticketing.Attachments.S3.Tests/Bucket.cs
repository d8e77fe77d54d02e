using Amazon.S3;
using Amazon.S3.Model;
using Ticketing.Testing;

[assembly: AssemblyFixture(typeof(Ticketing.Attachments.S3.Tests.Bucket))]

namespace Ticketing.Attachments.S3.Tests;

/// <summary>A bucket on a real server, for all tests of the process; a test that counts what is in it has a prefix of its own.</summary>
public sealed class Bucket : IAsyncLifetime
{
    private S3Server server = null!;

    public IAmazonS3 Client { get; private set; } = null!;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public AttachmentBucketOptions Options(string prefix = "") => new()
    {
        ServiceUrl = server.Address, Bucket = "desk-files", Prefix = prefix, AccessKey = server.AccessKey, SecretKey = server.SecretKey,
    };

    public async ValueTask InitializeAsync()
    {
        server = await S3Server.StartAsync();
        Client = BucketClient.Create(Options());
        await Client.PutBucketAsync(Options().Bucket);
    }

    /// <summary>The names of all objects with a prefix.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string prefix)
    {
        var found = await Client.ListObjectsV2Async(new() { BucketName = Options().Bucket, Prefix = prefix }, Token);
        return [.. (found.S3Objects ?? []).Select(one => one.Key)];
    }

    /// <summary>What is on its way with a prefix, and not complete.</summary>
    public async Task<IReadOnlyList<MultipartUpload>> UploadsAsync(string prefix)
    {
        var request = new ListMultipartUploadsRequest { BucketName = Options().Bucket, Prefix = prefix };
        return (await Client.ListMultipartUploadsAsync(request, Token)).MultipartUploads ?? [];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }
}
