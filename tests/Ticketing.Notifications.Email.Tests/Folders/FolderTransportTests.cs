using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ticketing.Dispatch;
using Ticketing.Notifications.Delivering;

namespace Ticketing.Notifications.Email.Tests.Folders;

public sealed class FolderTransportTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"ticketing-mail-{Guid.CreateVersion7()}", "inbox");

    public void Dispose()
    {
        if (Directory.Exists(Path.GetDirectoryName(folder)))
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    [Fact]
    public async Task A_mail_is_a_whole_file_and_the_same_one_when_it_comes_again()
    {
        await using var services = Services();
        var notifier = services.GetRequiredService<INotifier>();
        var sample = Samples.OfKind("commented", "fr-FR");

        var first = await notifier.NotifyAsync(sample, CancellationToken.None);
        var again = await notifier.NotifyAsync(sample, CancellationToken.None);
        var other = await notifier.NotifyAsync(sample with { Id = "another" }, CancellationToken.None);

        Assert.All([first, again, other], delivery => Assert.Equal(DeliveryResult.Delivered, delivery.Result));
        var files = Directory.GetFiles(folder);
        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.EndsWith(".eml", file, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(files.Select(file => MimeMessage.LoadAsync(file))), mail =>
            Assert.Equal("[#123] The printer is jammed", mail.Subject));
    }

    [Fact]
    public async Task Where_there_can_be_no_folder_it_is_tried_again()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await File.WriteAllTextAsync(folder, "");
        await using var services = Services();

        var delivery = await services.GetRequiredService<INotifier>().NotifyAsync(
            Samples.OfKind("changed", "en-GB"), CancellationToken.None);

        Assert.Equal(DeliveryResult.Again, delivery.Result);
        Assert.Equal([folder], Directory.GetFileSystemEntries(Path.GetDirectoryName(folder)!));
    }

    private ServiceProvider Services() => Mails.Services(o => (o.Host, o.Folder) = (null, folder));
}
