using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ticketing.Time;

namespace Ticketing.Attachments;

/// <summary>
/// Removes files that no ticket refers to any more, and those of requests that ended before their commit: all whose hashes begin with two
/// digits at a time, so that each is looked at about once a day.
/// </summary>
internal sealed partial class AttachmentSweeper(
    IAttachmentVault vault, AttachmentReferences references, AttachmentOptions options, TimeProvider time, ILogger logger)
    : BackgroundService
{
    private const int Parts = 256;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Removes those of one part.</summary>
    /// <returns>How many.</returns>
    public async Task<int> SweepAsync(int part, CancellationToken cancellationToken)
    {
        var swept = 0;
        var digits = part.ToString("x2", CultureInfo.InvariantCulture);
        var savedBefore = time.GetUtcNow() - options.Retention;
        await foreach (var (tenant, hash) in vault.ListAsync(digits, savedBefore, cancellationToken))
        {
            if (await references.AreThereAsync(tenant, hash, cancellationToken))
                continue;
            await vault.DeleteAsync(tenant, hash, savedBefore, cancellationToken);
            swept++;
        }

        return swept;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosts that start together begin in different places.
#pragma warning disable CA5394 // It spreads load and keeps no secret.
        for (var part = Random.Shared.Next(Parts); ; part = (part + 1) % Parts)
#pragma warning restore CA5394
        {
            await Task.Delay(Pause, time, stoppingToken).Quietly();
            if (stoppingToken.IsCancellationRequested)
                return;
            try
            {
                await SweepAsync(part, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever is the matter with the database or the vault, it may pass; the host goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                SweepingFailed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Files that no ticket refers to could not be looked for; tomorrow again.")]
    private partial void SweepingFailed(Exception fault);
}
