using System.Globalization;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Import;

namespace Ticketing.Transfer.Incidents;

/// <summary>Where the columns of the log are, and how their cells are read.</summary>
internal sealed class IncidentColumns
{
    // What is known of an incident when it is opened. Closing facts are back-filled onto the first row, so they are not among them.
    private static readonly (string Column, string Label)[] Described =
    [
        ("contact_type", "Contact type"), ("location", "Location"), ("impact", "Impact"), ("urgency", "Urgency"), ("priority", "Priority"),
        ("knowledge", "Knowledge"), ("u_priority_confirmation", "Priority confirmed"), ("notify", "Notify"),
        ("cmdb_ci", "Configuration item"), ("problem_id", "Problem"), ("rfc", "Request for change"), ("vendor", "Vendor"),
        ("caused_by", "Caused by"),
    ];

    private readonly CsvTable table;
    private readonly int number, state, revision, openedAt, updatedAt;
    private readonly int? updatedBy, openedBy, caller, category, subcategory, symptom, priority, group, assignedTo;
    private readonly int? reassignments, reopens, resolvedAt, resolvedBy, closedAt;
    private readonly (int Column, string Label)[] described;

    public IncidentColumns(CsvTable table)
    {
        this.table = table;
        number = Required("number");
        state = Required("incident_state");
        revision = Required("sys_mod_count");
        openedAt = Required("opened_at");
        updatedAt = Required("sys_updated_at");
        updatedBy = table.Column("sys_updated_by");
        openedBy = table.Column("opened_by");
        caller = table.Column("caller_id");
        category = table.Column("category");
        subcategory = table.Column("subcategory");
        symptom = table.Column("u_symptom");
        priority = table.Column("priority");
        group = table.Column("assignment_group");
        assignedTo = table.Column("assigned_to");
        reassignments = table.Column("reassignment_count");
        reopens = table.Column("reopen_count");
        resolvedAt = table.Column("resolved_at");
        resolvedBy = table.Column("resolved_by");
        closedAt = table.Column("closed_at");
        described =
        [
            .. Described.Select(fact => (Column: table.Column(fact.Column), fact.Label)).Where(fact => fact.Column is not null)
                .Select(fact => (fact.Column!.Value, fact.Label)),
        ];
    }

    /// <summary>Reads the current row; null when a cell of it cannot be taken, which the tally then knows.</summary>
    /// <param name="current">The incident of the row before: its other facts are known already.</param>
    /// <param name="tally">Told of a row that cannot be taken.</param>
    public IncidentRow? Read(string? current, ImportTally tally)
    {
        var cells = new CellReader(table);
        var name = cells.Text(number, FieldRules.ExternalRef) ?? cells.Missing(number);
        var row = new IncidentRow
        {
            Line = table.Line,
            Number = name,
            State = cells.Text(state, FieldRules.Name) ?? cells.Missing(state),
            Revision = cells.Count(revision)?.ToString(CultureInfo.InvariantCulture) ?? cells.Missing(revision),
            OpenedAt = cells.Time(openedAt) ?? cells.MissingTime(openedAt),
            UpdatedAt = cells.Time(updatedAt) ?? cells.MissingTime(updatedAt),
            UpdatedBy = cells.Text(updatedBy, FieldRules.Name),
            OpenedBy = cells.Text(openedBy, FieldRules.Name),
            Caller = cells.Text(caller, FieldRules.Name),
            Category = cells.Text(category, FieldRules.Name),
            Priority = cells.Text(priority, FieldRules.Name),
            Group = cells.Text(group, FieldRules.Name),
            AssignedTo = cells.Text(assignedTo, FieldRules.Name),
            Reassignments = cells.Count(reassignments) ?? 0,
            Reopens = cells.Count(reopens) ?? 0,
            ResolvedAt = cells.Time(resolvedAt),
            ResolvedBy = cells.Text(resolvedBy, FieldRules.Name),
            ClosedAt = cells.Time(closedAt),
            Subcategory = cells.Text(subcategory, FieldRules.Name),
            Symptom = cells.Text(symptom, FieldRules.Name),
        };
        if (name != current)
            row = row with { Facts = Facts(ref cells) };
        if (cells.Fault is not { } fault)
            return row;
        tally.Reject(fault);
        return null;
    }

    private List<(string Label, string Value)> Facts(ref CellReader cells)
    {
        var facts = new List<(string Label, string Value)>();
        foreach (var (column, label) in described)
        {
            if (cells.Text(column, FieldRules.Name) is { } value)
                facts.Add((label, value));
        }

        return facts;
    }

    private int Required(string header) => table.Column(header)
        ?? throw new TicketValidationException(
            "file", Wording.Of(RowFaultCodes.ColumnMissing, $"Line {1}: the column '{header}' is missing."));
}
