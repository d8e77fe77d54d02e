using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Ticketing.Access;
using Ticketing.Attachments;
using Ticketing.Desk;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Tests.Attachments;

/// <summary>A help desk in memory whose attachments are in a folder, with one ticket.</summary>
internal sealed class AttachmentFolder : IAsyncDisposable
{
    public static readonly Caller Boss = new("boss");

    private readonly ServiceProvider services;

    private AttachmentFolder(IThumbnailer? thumbnailer)
    {
        var registered = new ServiceCollection().AddSingleton<TimeProvider>(Time);
        if (thumbnailer is not null)
            registered.AddSingleton(thumbnailer);
        services = registered
            .AddTicketing(t => t.UseInMemoryStore()
                .AddAttachmentFolder(Folder)
                .Configure(options => options.Administrators.Add(Boss.UserId)))
            .BuildServiceProvider();
    }

    // Files are as new as this machine's clock says.
    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public string Folder { get; } = Directory.CreateTempSubdirectory("ticketing-files-").FullName;

    public AttachmentDesk Desk => services.GetRequiredService<AttachmentDesk>();

    public AttachmentThumbnails Thumbnails => services.GetRequiredService<AttachmentThumbnails>();

    public IAttachmentVault Vault => services.GetRequiredService<IAttachmentVault>();

    public TicketId Ticket { get; private set; }

    public static async Task<AttachmentFolder> OpenAsync(IThumbnailer? thumbnailer = null)
    {
        var made = new AttachmentFolder(thumbnailer);
        await made.services.GetRequiredService<TicketingSetup>().RunAsync(TestContext.Current.CancellationToken);
        made.Ticket = (await made.services.GetRequiredService<TicketDesk>().CreateAsync(Boss, new() { Title = "With files" })).Id;
        return made;
    }

    public async Task<AttachmentId> AttachAsync(params byte[] bytes) => (await Desk.AttachAsync(
        Boss, Ticket, "a.bin", new MemoryStream(bytes), isInternal: false,
        cancellationToken: TestContext.Current.CancellationToken)).Id;

    public async Task<AttachmentId> AttachAsync(Attachment kept) => (await Desk.AttachKeptAsync(
        Boss, Ticket, kept, cancellationToken: TestContext.Current.CancellationToken)).Id;

    /// <summary>Keeps a file that is on no ticket.</summary>
    public async Task<Attachment> KeepAsync(byte[] bytes, string? holder)
    {
        var file = await services.GetRequiredService<AttachmentStock>().TakeInAsync(
            Boss.Tenant, "kept.bin", new MemoryStream(bytes), TestContext.Current.CancellationToken);
        if (holder is not null)
        {
            await services.GetRequiredService<ITicketingStore>().CommitAsync(
                new() { Tenant = Boss.Tenant, At = Time.GetUtcNow(), Documents = [AttachmentStock.Hold(file, holder)] },
                TestContext.Current.CancellationToken);
        }

        return file;
    }

    public Task RemoveAsync(AttachmentId id) => Desk.RemoveAsync(Boss, id);

    public async Task<byte[]> ReadAsync(AttachmentId id)
    {
        var (_, content) = await Desk.OpenAsync(Boss, id, TestContext.Current.CancellationToken);
        return await ReadAsync(content);
    }

    public async Task<byte[]> ReadThumbnailAsync(AttachmentId id)
    {
        var (_, content) = await Thumbnails.OpenAsync(Boss, id, TestContext.Current.CancellationToken);
        return await ReadAsync(content);
    }

    /// <summary>Sweeps all there is. Answers how many files went.</summary>
    public async Task<int> SweepAsync()
    {
        var swept = 0;
        for (var part = 0; part < 256; part++)
            swept += await services.GetRequiredService<AttachmentSweeper>().SweepAsync(part, TestContext.Current.CancellationToken);
        return swept;
    }

    private static async Task<byte[]> ReadAsync(Stream content)
    {
        await using (content)
        {
            using var read = new MemoryStream();
            await content.CopyToAsync(read, TestContext.Current.CancellationToken);
            return read.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
