using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ticketing.Attachments.S3.Tests;

public sealed class AttachmentBucketOptionsTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["ServiceUrl"] = "https://files.example.com", ["Bucket"] = "desk", ["Prefix"] = "a/b", ["AccessKey"] = "key",
        ["SecretKey"] = "not-to-be-told", ["ForcePathStyle"] = "false",
    };

    [Fact]
    public void The_configuration_says_all_of_it()
    {
        var read = Read([]);
        Assert.Equal(
            ("https://files.example.com/", "desk", "a/b", "key", "not-to-be-told", false),
            (read.ServiceUrl!.AbsoluteUri, read.Bucket, read.Prefix, read.AccessKey, read.SecretKey, read.ForcePathStyle));
        Assert.Equal("eu-west-3", Read(("ServiceUrl", null), ("Region", "eu-west-3"), ("AccessKey", null), ("SecretKey", null)).Region);
    }

    [Theory]
    [InlineData("Bucket", null, "Bucket is missing")]
    [InlineData("Bucket", "Desk_Files", "Bucket is 'Desk_Files'")]
    [InlineData("ServiceUrl", "files", "ServiceUrl is 'files'")]
    [InlineData("ServiceUrl", "https://user@files.example.com", "ServiceUrl is")]
    [InlineData("ServiceUrl", null, "Region is missing")]
    [InlineData("Region", "Paris!", "Region is 'Paris!'")]
    [InlineData("Prefix", "/a", "Prefix is '/a'")]
    [InlineData("Prefix", "a b", "Prefix is 'a b'")]
    [InlineData("AccessKey", null, "AccessKey is missing")]
    [InlineData("SecretKey", null, "SecretKey is missing")]
    [InlineData("PartSize", "1000", "PartSize is 1000")]
    public void What_leads_to_no_bucket_is_refused_by_its_key(string key, string? value, string sentence)
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => Read((key, value)));
        Assert.StartsWith($"Ticketing:Attachments:S3:{sentence}", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-told", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_mistyped_is_refused()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => Read(("Buckets", "x")));
        Assert.Contains("Buckets", refusal.Message, StringComparison.Ordinal);
    }

    private static AttachmentBucketOptions Read(params (string Key, string? Value)[] changes)
    {
        var values = new Dictionary<string, string?>(Right);
        foreach (var (key, value) in changes)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            values.Where(one => one.Value is not null).ToDictionary(one => $"Ticketing:Attachments:S3:{one.Key}", one => one.Value));
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration.Build())
            .AddTicketing(t => t.UseInMemoryStore().AddAttachmentBucket())
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<AttachmentBucketOptions>>().Value;
    }
}
