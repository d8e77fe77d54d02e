using System.Globalization;
using System.Text;
using Ticketing.Fields;
using Ticketing.Texts;
using Ticketing.Tickets;
using Ticketing.Transfer.Rules;
using Ticketing.Workflows;

namespace Ticketing.Transfer.Csv;

/// <summary>Reads the cells of one row after the other; every cell that cannot be taken is told, not the first alone.</summary>
internal sealed class CsvTicketReader(CsvTable table, CsvTicketColumns columns, IWorkflow workflow)
{
    private static readonly TextRule Moment = TextRule.Optional(60);

    // As many and as long as they may be, each in quotes and with all of its letters quotes that are doubled.
    private static readonly TextRule TagList = TextRule.Optional(TicketLimits.Tags * ((2 * TicketLimits.Tag) + 4));

    private readonly StringBuilder said = new();
    private List<RowFault> faults = [];

    /// <summary>The ticket of the current row, or what is wrong with it.</summary>
    public CsvTicket? Read(out IReadOnlyList<RowFault> rejected)
    {
        said.Clear();
        faults = [];
        var ticket = new CsvTicket
        {
            Id = Id(),
            ExternalRef = Text(TicketColumn.ExternalRef, FieldRules.ExternalRef),
            Title = Text(TicketColumn.Title, FieldRules.Title) ?? "",
            Description = Text(TicketColumn.Description, FieldRules.Description),
            Status = Status(),
            StatusWord = Text(TicketColumn.Status, FieldRules.Name),
            Priority = Priority(),
            Category = Text(TicketColumn.Category, FieldRules.Name),
            Team = Text(TicketColumn.Team, FieldRules.Name),
            Assignee = Text(TicketColumn.Assignee, FieldRules.Name),
            Requester = Text(TicketColumn.Requester, FieldRules.Name),
            CreatedAt = Time(TicketColumn.CreatedAt),
            UpdatedAt = Time(TicketColumn.UpdatedAt),
            ResolvedAt = Time(TicketColumn.ResolvedAt),
            ClosedAt = Time(TicketColumn.ClosedAt),
            DueAt = Time(TicketColumn.DueAt),
            Tags = Tags(),
            Fields = columns.Custom.ToDictionary(one => one.Key, one => Said(one.Value, CustomField.NameOf(one.Key))),
            Digest = "",
        };
        if (ticket.Title.Length == 0)
            Reject(TicketColumn.Title, Wording.Of(RowFaultCodes.Empty, $"A ticket needs a title."));
        // One fault for a cell: the status is read twice.
        rejected = [.. faults.DistinctBy(fault => fault.Column)];
        return faults.Count > 0 ? null : ticket with { Digest = DerivedKeys.Digest(said.ToString()) };
    }

    // A blank cell says nothing, whatever its field needs.
    private string? Text(TicketColumn column, TextRule rule)
    {
        if (columns.Place(column) is not { } place
            || Said(place, column.Number!.Value.ToString(CultureInfo.InvariantCulture)) is not { } text)
            return null;
        if (RowTexts.Fault(rule, text) is not { } problem)
            return text;
        Reject(column, problem);
        return null;
    }

    private string? Said(int place, string name)
    {
        var text = FormulaGuard.Restore(table.Cell(place));
        if (string.IsNullOrWhiteSpace(text))
            return null;
        // Empty cells say nothing, so that a column added to the file makes no row another one.
        said.Append(name).Append(':').Append(text.Length).Append(':').Append(text);
        return text;
    }

    // No part of what the row says: the same rows in another order have other numbers at their sources.
    private TicketId? Id() =>
        columns.Place(TicketColumn.Id) is { } place && TicketId.TryParse(table.Cell(place).Trim(), out var id) ? id : null;

    private DateTimeOffset? Time(TicketColumn column)
    {
        if (Text(column, Moment) is not { } text)
            return null;
        if (Moments.TryReadIso(text.Trim(), out var time))
            return time;
        Reject(column, Wording.Of(RowFaultCodes.NoIsoTime, $"'{text}' is no time; ISO 8601 is expected, such as 2026-01-31T14:30:00Z."));
        return null;
    }

    private Status? Status()
    {
        if (Text(TicketColumn.Status, FieldRules.Name) is not { } text)
            return null;
        var status = workflow.Read(text.Trim());
        if (status is null && Id() is null)
            Reject(TicketColumn.Status, workflow.LacksStatus(text));
        return status;
    }

    private Priority? Priority()
    {
        if (Text(TicketColumn.Priority, FieldRules.Name) is not { } text)
            return null;
        // Enum.TryParse alone would take any number and lists of names.
        var word = text.Trim();
        foreach (var priority in Enum.GetValues<Priority>())
        {
            if (Same(priority.ToString(), word) || word is [var digit] && digit - '0' == (int)priority)
                return priority;
        }

        Reject(TicketColumn.Priority, Wording.Of(
            RowFaultCodes.NoPriority, $"'{text}' is no priority; there are low, normal, high, urgent or 1 to 4."));
        return null;
    }

    private EquatableSet Tags()
    {
        if (Text(TicketColumn.Tags, TagList) is not { } text)
            return default;
        var tags = CsvTags.Read(text);
        if (FieldRules.RefuseTags(tags).Any())
            Reject(TicketColumn.Tags, Wording.Of(
                RowFaultCodes.TooManyTags, $"At most {TicketLimits.Tags} tags of at most {TicketLimits.Tag} characters are allowed."));
        return new(tags.Select(Ticket.NormalizeTag));
    }

    private void Reject(TicketColumn column, Wording wording) =>
        faults.Add(new(columns.Place(column) is { } place ? table.Headers[place] : column.Name, wording));

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
