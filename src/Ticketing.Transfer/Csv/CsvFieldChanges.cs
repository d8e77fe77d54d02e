using Ticketing.Fields;
using Ticketing.Tickets;
using Ticketing.Transfer.Import;

namespace Ticketing.Transfer.Csv;

/// <summary>What a row says of custom fields that its ticket does not have.</summary>
internal sealed class CsvFieldChanges(CsvTicket row, CsvTicketColumns columns, ImportTarget target)
{
    /// <summary>Names the people of whom its cells speak.</summary>
    public void Mention(Mentions mentions)
    {
        foreach (var (key, cell) in row.Fields.Where(one => IsPerson(one.Key)))
            mentions.Person(cell?.Trim());
    }

    /// <summary>
    /// The changes, or what is wrong with the cells. An empty cell empties the field, where who imports knows of it.
    /// </summary>
    /// <param name="ticket">The ticket as the other cells make it.</param>
    /// <param name="headers">The headers of the file.</param>
    public (IReadOnlyList<FieldsChanged> Changes, IReadOnlyList<RowFault> Faults) Read(Ticket ticket, IReadOnlyList<string> headers)
    {
        if (row.Fields.Count == 0)
            return ([], []);
        var given = row.Fields.ToDictionary(one => one.Key, one => Values(one.Key, one.Value, ticket), StringComparer.Ordinal);
        var (changes, errors) = target.Fields.Read(ticket, given);
        var faults = errors.Select(error => (Key: KeyOf(error), Error: error)).DistinctBy(one => one.Key)
            .OrderBy(one => columns.Custom[one.Key]);
        return (changes, [.. faults.Select(one => Fault(one.Key, one.Error, headers))]);
    }

    private bool IsPerson(string key) => target.Fields.KindOf(key) is CustomFieldKind.Person;

    // Whom a cell calls by the very id is not looked up, as with the assignee.
    private IReadOnlyList<string> Values(string key, string? cell, Ticket ticket)
    {
        var values = CsvFieldCells.Read(target.Fields.KindOf(key), cell);
        return IsPerson(key) && values is [var name] && ticket.Fields[key].Only != name ? [target.Directory.Person(name).Id] : values;
    }

    private string KeyOf(FieldError error) => columns.Custom.Keys.First(key => error.Field == $"fields.{key}");

    private RowFault Fault(string key, FieldError error, IReadOnlyList<string> headers) =>
        new(headers[columns.Custom[key]], new(error.Code ?? FieldErrorCodes.Unknown, error.Message, error.Arguments))
        {
            Field = CustomField.NameOf(key),
        };
}
