using Ticketing.Fields;

namespace Ticketing.Transfer.Csv;

/// <summary>Where the fields of tickets are in a file.</summary>
internal sealed class CsvTicketColumns
{
    private readonly Dictionary<TicketColumn, int> places = [];
    private readonly SortedDictionary<string, int> custom = new(StringComparer.Ordinal);

    private CsvTicketColumns()
    {
    }

    /// <summary>The places of custom fields, in the order of their keys, whether there are such fields or not.</summary>
    public IReadOnlyDictionary<string, int> Custom => custom;

    /// <summary>Finds the columns.</summary>
    /// <exception cref="TicketValidationException">A mapped column is not in the file, or there is none for the title.</exception>
    public static CsvTicketColumns Find(CsvTable table, CsvMapping? mapping)
    {
        var found = new CsvTicketColumns();
        var mapped = new HashSet<int>();
        foreach (var (field, header) in mapping?.Headers ?? new Dictionary<string, string>())
        {
            var place = table.Column(header)
                ?? throw new TicketValidationException("mapping", $"The file has no column '{header}', which is to be '{field}'.");
            found.TryAdd(field, field, place);
            mapped.Add(place);
        }

        for (var i = 0; i < table.Headers.Count; i++)
        {
            if (!mapped.Contains(i))
                found.TryAdd(Plain(table.Headers[i]), table.Headers[i], i);
        }

        return found.Place(TicketColumn.Title) is null
            ? throw new TicketValidationException("file", new Wording(
                RowFaultCodes.ColumnMissing, "Line 1: there is no column for the title; name one 'title' or map it.", ["1", "title"]))
            : found;
    }

    /// <summary>The place of a field; null when the file has none.</summary>
    public int? Place(TicketColumn column) => places.TryGetValue(column, out var place) ? place : null;

    // What is there already was mapped.
    private void TryAdd(string name, string asWritten, int place)
    {
        if (TicketColumns.Find(name) is { } column)
            places.TryAdd(column, place);
        else if (CustomField.TryRead(asWritten, out var field))
            custom.TryAdd(field.CustomKey, place);
    }

    private static string Plain(string header) => string.Concat(header.Where(char.IsLetterOrDigit));
}
