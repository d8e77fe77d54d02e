using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Setup;

namespace Ticketing.Attachments.S3.Tests;

/// <summary>A help desk whose files are in a bucket.</summary>
public sealed class DeskOnBucketTests(Bucket bucket)
{
    private static readonly Caller Boss = new("boss");

    [Fact]
    public async Task A_file_is_attached_read_and_refused_as_in_a_folder()
    {
        var prefix = $"{Guid.NewGuid():N}";
        await using var services = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore()
                .AddAttachmentFolder("unused")
                .AddAttachmentBucket(o => Copy(bucket.Options(prefix), o), o => o.MostBytes = 20_000_000)
                .Configure(o => o.Administrators.Add(Boss.UserId)))
            .BuildServiceProvider();
        await services.GetRequiredService<TicketingSetup>().RunAsync(Bucket.Token);
        var ticket = await services.GetRequiredService<TicketDesk>().CreateAsync(Boss, new() { Title = "With a file" });
        var desk = services.GetRequiredService<AttachmentDesk>();

        var bytes = Sample.Bytes(9_000_000);
        var (_, id) = await desk.AttachAsync(
            Boss, ticket.Id, "long.bin", new MemoryStream(bytes), isInternal: false, cancellationToken: Bucket.Token);
        var (file, content) = await desk.OpenAsync(Boss, id, Bucket.Token);
        await using (content)
        {
            using var read = new MemoryStream();
            await content.CopyToAsync(read, Bucket.Token);
            Assert.True(read.ToArray().AsSpan().SequenceEqual(bytes));
        }

        await Assert.ThrowsAsync<TicketValidationException>(() => desk.AttachAsync(
            Boss, ticket.Id, "longer.bin", new EndlessBody(), isInternal: false, cancellationToken: Bucket.Token));
        Assert.Equal([$"{prefix}/files/{file.File.Hash[..2]}/default/{file.File.Hash}"], await bucket.NamesAsync(prefix));
    }

    private static void Copy(AttachmentBucketOptions from, AttachmentBucketOptions to) =>
        (to.ServiceUrl, to.Bucket, to.Prefix, to.AccessKey, to.SecretKey) =
            (from.ServiceUrl, from.Bucket, from.Prefix, from.AccessKey, from.SecretKey);
}
