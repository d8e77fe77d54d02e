using Microsoft.Extensions.Options;
using MimeKit;
using Ticketing.Dispatch;

namespace Ticketing.Notifications.Email.Folders;

/// <summary>
/// Writes mails as <c>.eml</c> files, one for each message id: an attempt that is repeated writes the same one again. Whoever looks into
/// the folder sees whole files only. Thread-safe.
/// </summary>
internal sealed class FolderTransport(IOptions<EmailOptions> options) : IEmailTransport
{
    private static readonly FormatOptions Format = AsSent();

    private readonly string folder = Path.GetFullPath(options.Value.Folder!);

    public async Task<Delivery> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var written = Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            await message.WriteToAsync(Format, written, cancellationToken);
            File.Move(written, Path.Combine(folder, NameOf(message)), overwrite: true);
            return Delivery.Delivered;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Delivery.Again($"The mail could not be written to the folder ({fault.GetType().Name}).");
        }
        finally
        {
            if (File.Exists(written))
                File.Delete(written);
        }
    }

    // On every system the bytes that a server would get.
    private static FormatOptions AsSent()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        return format;
    }

    // Ids are of letters, digits and dots before the @; a host's own might not be.
    private static string NameOf(MimeMessage message) =>
        string.Concat(message.MessageId!.Split('@')[0].Where(c => char.IsAsciiLetterOrDigit(c) || c == '.')) + ".eml";
}
