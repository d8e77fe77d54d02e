using Ticketing.Access;
using Ticketing.Attachments;

namespace Ticketing.Tests.Attachments;

public sealed class AttachmentThumbnailTests
{
    private static readonly byte[] Picture = Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000280000001E0");

    [Fact]
    public async Task It_is_made_once_however_many_ask_and_goes_with_its_picture()
    {
        var made = new Thumbnailer();
        await using var desk = await AttachmentFolder.OpenAsync(made);
        var id = await desk.AttachAsync(Picture);

        var asked = Enumerable.Range(0, 20).Select(_ => desk.ReadThumbnailAsync(id)).ToList();
        await made.Begun.Task;
        made.MayEnd.SetResult();
        Assert.All(await Task.WhenAll(asked), thumbnail => Assert.Equal([1, 2, 3], thumbnail));
        Assert.Equal([1, 2, 3], await desk.ReadThumbnailAsync(id));
        Assert.Equal(1, made.Times);

        await desk.RemoveAsync(id);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.ReadThumbnailAsync(id));
        desk.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(1, await desk.SweepAsync());
        Assert.Empty(Directory.GetFiles(desk.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task As_many_are_made_at_once_as_the_thumbnailer_says()
    {
        var made = new Thumbnailer { AtOnce = 2 };
        made.MayEnd.SetResult();
        await using var desk = await AttachmentFolder.OpenAsync(made);
        var ids = new List<AttachmentId>();
        for (byte number = 0; number < 12; number++)
            ids.Add(await desk.AttachAsync([.. Picture, number]));

        await Task.WhenAll(ids.Select(desk.ReadThumbnailAsync));

        Assert.Equal((12, true), (made.Times, made.MostAtOnce <= 2));
    }

    [Fact]
    public async Task Where_there_is_none_to_be_had_it_is_not_tried_again()
    {
        var made = new Thumbnailer { Answer = null };
        made.MayEnd.SetResult();
        await using var desk = await AttachmentFolder.OpenAsync(made);
        var id = await desk.AttachAsync(Picture);

        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.ReadThumbnailAsync(id));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.ReadThumbnailAsync(id));
        Assert.Equal(1, made.Times);
    }

    [Fact]
    public async Task Whoever_leaves_does_not_take_it_from_those_who_wait()
    {
        var made = new Thumbnailer();
        await using var desk = await AttachmentFolder.OpenAsync(made);
        var id = await desk.AttachAsync(Picture);
        using var leaves = new CancellationTokenSource();

        var first = desk.Thumbnails.OpenAsync(AttachmentFolder.Boss, id, leaves.Token);
        await made.Begun.Task;
        var second = desk.ReadThumbnailAsync(id);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        made.MayEnd.SetResult();

        Assert.Equal([1, 2, 3], await second);
    }

    [Fact]
    public async Task What_somebody_may_not_see_has_none_and_neither_has_what_is_no_picture()
    {
        var made = new Thumbnailer();
        made.MayEnd.SetResult();
        await using var desk = await AttachmentFolder.OpenAsync(made);
        var id = await desk.AttachAsync(Picture);
        await desk.ReadThumbnailAsync(id);

        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => desk.Thumbnails.OpenAsync(new Caller("stranger"), id, TestContext.Current.CancellationToken));
        var text = await desk.AttachAsync([.. "text"u8]);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => desk.ReadThumbnailAsync(text));
        await using var without = await AttachmentFolder.OpenAsync();
        var other = await without.AttachAsync(Picture);
        await Assert.ThrowsAsync<TicketNotFoundException>(() => without.ReadThumbnailAsync(other));
    }

    private sealed class Thumbnailer : IThumbnailer
    {
        private int now;

        public int AtOnce { get; init; } = 1;

        public byte[]? Answer { get; init; } = [1, 2, 3];

        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource MayEnd { get; } = new();

        public int Times { get; private set; }

        public int MostAtOnce { get; private set; }

        public bool IsFor(Attachment file, PictureSize picture) => true;

        public async Task<ReadOnlyMemory<byte>?> MakeAsync(Attachment file, Stream content, CancellationToken cancellationToken)
        {
            lock (Begun)
                (Times, now, MostAtOnce) = (Times + 1, now + 1, Math.Max(MostAtOnce, now + 1));
            Begun.TrySetResult();
            try
            {
                await MayEnd.Task.WaitAsync(cancellationToken);
                await Task.Yield();
                return Answer is null ? null : Answer;
            }
            finally
            {
                Interlocked.Decrement(ref now);
            }
        }
    }
}
