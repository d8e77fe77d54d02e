using Ticketing.Access;
using Ticketing.CannedReplies;
using Ticketing.Recurring;
using Ticketing.Templates;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Views;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// What a help desk is set up with beside its tickets, with the eyes and the rights of whoever asks: canned replies, templates, recurring
/// tickets and saved views. Thread-safe.
/// </summary>
internal sealed class SettingDesks(CannedReplyDesk replies, TemplateDesk templates, RecurringTicketDesk recurring, ViewDesk views)
{
    /// <summary>All that exists for somebody, kind by kind, what others refer to first, each kind in the order of its ids.</summary>
    public async Task<IReadOnlyList<SettingRecord>> ListAsync(Caller caller, CancellationToken cancellationToken) =>
    [
        .. InOrder((await replies.ListAsync(caller, cancellationToken)).Select(one => CannedReplyRecord.Of(one.Reply))),
        .. InOrder((await templates.ListAsync(caller, cancellationToken)).Select(one => TemplateRecord.Of(one.Template))),
        .. InOrder((await recurring.ListAsync(caller, cancellationToken)).Select(one => RecurringTicketRecord.Of(one.Ticket))),
        .. InOrder((await views.ListAsync(caller, cancellationToken)).Select(one => ViewRecord.Of(one.View, caller.UserId))),
    ];

    /// <summary>Stores one that is not here yet.</summary>
    /// <exception cref="TicketValidationException">It says what none may.</exception>
    /// <exception cref="TicketForbiddenException">He may not bring it.</exception>
    /// <exception cref="TicketConflictException">Somebody changes such a one at this moment.</exception>
    public Task ImportAsync(Caller caller, SettingRecord record, CancellationToken cancellationToken) => record switch
    {
        CannedReplyRecord one => replies.ImportAsync(caller, one.ToReply(), cancellationToken),
        TemplateRecord one => templates.ImportAsync(caller, one.ToTemplate(), cancellationToken),
        RecurringTicketRecord one => recurring.ImportAsync(caller, one.ToTicket(), cancellationToken),
        ViewRecord one => views.ImportAsync(caller, one.ToView(), one.Owner ?? caller.UserId, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, null),
    };

    private static IEnumerable<SettingRecord> InOrder(IEnumerable<SettingRecord> records) =>
        records.OrderBy(one => one.Id, StringComparer.Ordinal);
}
