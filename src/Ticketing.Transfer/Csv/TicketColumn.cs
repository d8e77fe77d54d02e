using System.Globalization;
using Ticketing.Fields;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Csv;

/// <summary>A column of a table of tickets: in mappings and exports it is called as the property of its field is.</summary>
internal sealed class TicketColumn
{
    private readonly Func<Ticket, string?> cell;

    private TicketColumn(string name, int? number, Func<Ticket, string?> cell)
    {
        Name = name;
        Number = number;
        this.cell = cell;
    }

    public static TicketColumn Id { get; } = Of(TicketFields.Id, 15);

    public static TicketColumn ExternalRef { get; } = Of(TicketFields.ExternalRef, 0);

    /// <summary>Written alone: whoever reads says which project it is for.</summary>
    public static TicketColumn Project { get; } = Of(TicketFields.Project, null);

    public static TicketColumn Title { get; } = Of(TicketFields.Title, 1);

    /// <summary>A text beside the ticket, which whoever writes brings along.</summary>
    public static TicketColumn Description { get; } = new("description", 2, _ => null);

    public static TicketColumn Status { get; } = Of(TicketFields.Status, 3);

    public static TicketColumn Priority { get; } = Of(TicketFields.Priority, 4);

    public static TicketColumn Category { get; } = Of(TicketFields.Category, 5);

    public static TicketColumn Team { get; } = Of(TicketFields.Team, 6);

    public static TicketColumn Assignee { get; } = Of(TicketFields.Assignee, 7);

    public static TicketColumn Requester { get; } = Of(TicketFields.Requester, 8);

    public static TicketColumn CreatedAt { get; } = Of(TicketFields.Created, 9);

    public static TicketColumn UpdatedAt { get; } = Of(TicketFields.Updated, 10);

    public static TicketColumn ResolvedAt { get; } = Of(TicketFields.Resolved, 11);

    public static TicketColumn ClosedAt { get; } = Of(TicketFields.Closed, 12);

    public static TicketColumn DueAt { get; } = Of(TicketFields.Due, 13);

    public static TicketColumn Tags { get; } = Of(TicketFields.Tags, 14);

    /// <summary>Written alone: NDJSON brings watchers along, with when they became so.</summary>
    public static TicketColumn Watchers { get; } = Of(TicketFields.Watchers, null);

    /// <summary>Written alone: NDJSON brings them along, with where they are.</summary>
    public static TicketColumn Mentions { get; } = Of(TicketFields.Mentions, null);

    /// <summary>Written alone: NDJSON brings the comments along that put them on the ticket.</summary>
    public static TicketColumn Marks { get; } = Of(TicketFields.Marks, null);

    /// <summary>
    /// Beside the ticket, as whoever writes may not see all of them. Written alone: NDJSON brings links along, with when they were set.
    /// </summary>
    public static TicketColumn Links { get; } = new("links", null, _ => null);

    /// <summary>What of the host's own it is about; written alone, as its links are.</summary>
    public static TicketColumn Subjects { get; } = new("subjects", null, _ => null);

    /// <summary>In minutes. Written alone: NDJSON brings time entries along, with who worked when.</summary>
    public static TicketColumn Spent { get; } = Of(TicketFields.Spent, null);

    /// <summary>In minutes. Written alone, as <see cref="Spent"/> is.</summary>
    public static TicketColumn Estimate { get; } = Of(TicketFields.Estimate, null);

    /// <summary>What mappings and exports call it.</summary>
    public string Name { get; }

    /// <summary>
    /// What stands for it in the digests of rows, which are stored: it does not change, and a new column takes the next one. Null for one
    /// that is not read.
    /// </summary>
    public int? Number { get; }

    /// <summary>What a ticket has in it; null for an empty cell.</summary>
    public string? CellOf(Ticket ticket) => cell(ticket);

    private static TicketColumn Of(TicketField field, int? number) => new(field.Property, number, field switch
    {
        TextField text => text.Of,
        TimeField time => ticket => Time(time.Of(ticket)),
        ValueField<string> text => text.Of,
        ValueField<long> whole => ticket => whole.Of(ticket).ToString(CultureInfo.InvariantCulture),
        ValueField<Priority> priority => ticket => priority.Of(ticket).ToString().ToLowerInvariant(),
        KeyField keys => ticket => CsvTags.Write(keys.Of(ticket)),
        AmountField amount => ticket =>
            amount.Of(ticket) is > 0 and var minutes ? minutes.ToString(CultureInfo.InvariantCulture) : null,
        _ => throw new NotSupportedException($"There is no cell for the field '{field}'."),
    });

    private static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
