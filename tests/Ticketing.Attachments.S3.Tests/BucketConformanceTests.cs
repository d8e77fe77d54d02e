using Ticketing.Conformance.Vaults;

namespace Ticketing.Attachments.S3.Tests;

public sealed class BucketConformanceTests(Bucket bucket) : IDisposable
{
    private readonly BucketVault vault = new(bucket.Options("shared"), TimeProvider.System);

    public static TheoryData<string> Cases => [.. VaultConformance.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_bucket_does_what_a_vault_must(string name) => VaultConformance.Named(name).RunAsync(vault, Bucket.Token);

    public void Dispose() => vault.Dispose();
}
