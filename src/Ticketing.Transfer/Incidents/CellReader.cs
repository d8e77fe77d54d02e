using System.Globalization;
using Ticketing.Transfer.Csv;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Incidents;

/// <summary>Reads the cells of one row of the log and remembers the first that is wrong. <c>?</c> and nothing mean null.</summary>
internal struct CellReader(CsvTable table)
{
    private static readonly TextRule Number = TextRule.Optional(20);
    private static readonly TextRule Moment = TextRule.Optional(40);

    /// <summary>The first cell that cannot be taken; null while all can.</summary>
    public RejectedRow? Fault { get; private set; }

    public string? Text(int? column, TextRule rule)
    {
        if (column is not { } index || table.Cell(index) is not { Length: > 0 } text || text == "?")
            return null;
        if (RowTexts.Fault(rule, text) is not { } problem)
            return text;
        Reject(index, problem);
        return null;
    }

    public int? Count(int? column)
    {
        if (Text(column, Number) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Reject(column!.Value, Wording.Of(RowFaultCodes.NoNumber, $"'{text}' is no whole number."));
        return null;
    }

    public DateTimeOffset? Time(int? column)
    {
        if (Text(column, Moment) is not { } text)
            return null;
        if (Moments.TryReadDayFirst(text, out var time))
            return time;
        Reject(column!.Value, Wording.Of(RowFaultCodes.NoDayFirstTime, $"'{text}' is no time; day/month/year hour:minute is expected."));
        return null;
    }

    /// <summary>Rejects the row because a cell is empty that must not be.</summary>
    public string Missing(int column)
    {
        Reject(column, Wording.Of(RowFaultCodes.Empty, $"It must not be empty."));
        return "";
    }

    /// <inheritdoc cref="Missing"/>
    public DateTimeOffset MissingTime(int column)
    {
        Missing(column);
        return default;
    }

    private void Reject(int column, Wording wording) => Fault ??= RejectedRow.Of(table.Line, table.Headers[column], wording);
}
