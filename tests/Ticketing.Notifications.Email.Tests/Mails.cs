using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using Ticketing.Notifications.Delivering;
using Ticketing.Notifications.Email.Messages;

namespace Ticketing.Notifications.Email.Tests;

/// <summary>A help desk that sends mail, and the mails that it would send.</summary>
internal static class Mails
{
    public static ServiceProvider Services(Action<EmailOptions>? configure = null, Action<TicketingBuilder>? more = null) =>
        new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(new FakeTimeProvider(Samples.Noon))
            .AddTicketing(t =>
            {
                t.AddEmail(o =>
                {
                    (o.From, o.FromName, o.Host) = ("help@desk.example", "Help desk", "localhost");
                    configure?.Invoke(o);
                });
                more?.Invoke(t);
            })
            .BuildServiceProvider();

    public static FakeTimeProvider Clock(this IServiceProvider services) => (FakeTimeProvider)services.GetRequiredService<TimeProvider>();

    /// <summary>The mail as it leaves, byte by byte.</summary>
    public static async Task<byte[]> RawAsync(Notification notification, Action<EmailOptions>? configure = null)
    {
        await using var services = Services(configure);
        using var message = await ComposeAsync(services, notification);
        using var bytes = new MemoryStream();
        await message.WriteToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The mail as a client reads it.</summary>
    public static async Task<MimeMessage> ReadAsync(Notification notification, Action<EmailOptions>? configure = null) =>
        await MimeMessage.LoadAsync(new MemoryStream(await RawAsync(notification, configure)));

    public static Task<MimeMessage> ComposeAsync(IServiceProvider services, Notification notification) =>
        services.GetRequiredService<MailComposer>().ComposeAsync(
            notification, Addresses.Find(notification.To.Name, notification.To.Email)!, CancellationToken.None);

    /// <summary>The mail of a digest as a client reads it.</summary>
    public static async Task<MimeMessage> ReadAsync(NotificationDigest digest, Action<EmailOptions>? configure = null)
    {
        await using var services = Services(configure);
        using var message = await services.GetRequiredService<MailComposer>().ComposeAsync(
            digest, Addresses.Find(digest.To.Name, digest.To.Email)!);
        var bytes = new MemoryStream();
        await message.WriteToAsync(bytes);
        bytes.Position = 0;
        return await MimeMessage.LoadAsync(bytes);
    }

    /// <summary>The header's lines, unfolded.</summary>
    public static IReadOnlyList<string> HeadersOf(byte[] raw)
    {
        var text = Encoding.UTF8.GetString(raw).ReplaceLineEndings("\n");
        return [.. text[..text.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ").Replace("\n\t", " ").Split('\n')];
    }
}
