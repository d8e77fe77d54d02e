using Ticketing.Transfer.Import;
using Ticketing.Transfer.Ndjson.Records;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// Brings in what a file says of how a help desk is set up: what is missing here is stored as whoever imports may store it, and what is
/// here already stays as it is.
/// </summary>
internal sealed class SettingLines(SettingDesks desks)
{
    // Somebody who changes the same settings is done soon.
    private const int Attempts = 3;

    /// <summary>Stores them, in the order of the lines.</summary>
    /// <param name="lines">The lines of a batch; the rest of it is stored already.</param>
    /// <param name="target">Where they go.</param>
    /// <param name="reject">Takes those that cannot be stored.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task WriteAsync(
        IReadOnlyList<DirectoryLine> lines, ImportTarget target, Action<RejectedRow> reject, CancellationToken cancellationToken)
    {
        foreach (var (line, record) in lines)
        {
            if (record is SettingRecord setting && await FaultAsync(line, setting, target, cancellationToken) is { } fault)
                reject(fault);
        }
    }

    private async Task<RejectedRow?> FaultAsync(
        long line, SettingRecord setting, ImportTarget target, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await desks.ImportAsync(target.Caller, setting, cancellationToken);
                return null;
            }
            catch (TicketValidationException e)
            {
                return RejectedRow.Of(line, [.. e.Errors.Select(error => new RowFault(error.Field, WordingOf(error)))]);
            }
            catch (TicketConflictException) when (attempt < Attempts)
            {
            }
            catch (Exception e) when (e is TicketForbiddenException or TicketConflictException)
            {
                return RejectedRow.Of(line, "name", Wording.Of(
                    RowFaultCodes.NoSetting,
                    $"You may not bring in '{setting.Name}', or somebody is changing the same at this moment."));
            }
        }
    }

    private static Wording WordingOf(FieldError error) =>
        error.Code is { } code ? new(code, error.Message, error.Arguments) : NoRecord.Because(error.Message);
}
