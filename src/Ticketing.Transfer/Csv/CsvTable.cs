using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Csv;

/// <summary>A CSV file with a header, row by row. A row that is damaged says so; a file that is none is refused.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly CsvReader reader;
    private readonly bool isUtf16;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private CsvMalformedReason? damage;

    private CsvTable(SniffedStream content)
    {
        isUtf16 = content.IsUtf16;
        reader = CsvReader.Create(
            content,
            CsvReaderOptions.Default with
            {
                Separator = content.Separator,
                TrackLineNumbers = true,
                TrimWhitespace = true,
                PoolStrings = true,
                MaxRecordSize = TransferLimits.RowBytes,
                OnMalformedRecord = record => damage = record.Reason,
            },
            leaveOpen: true);
    }

    /// <summary>The headers in the order of the file; empty ones have no name.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>The line on which the current row begins.</summary>
    public long Line => reader.LineNumber;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="TicketValidationException">There is no header, or it names a column twice.</exception>
    public static async Task<CsvTable> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var table = new CsvTable(await SniffedStream.OpenAsync(content, cancellationToken));
        try
        {
            await table.ReadHeaderAsync(cancellationToken);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>The place of a column; null when the file has none of that name.</summary>
    public int? Column(string header) => columns.TryGetValue(header.Trim(), out var index) ? index : null;

    /// <summary>Goes to the next row that says something: spreadsheets leave rows of nothing but separators.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="TicketValidationException">The rest of the file cannot be read.</exception>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                damage = null;
                if (!await reader.ReadAsync(cancellationToken))
                    return false;
                if (!IsBlank())
                    return true;
            }
        }
        catch (CsvFormatException error)
        {
            var line = Math.Max(error.LineNumber, 1);
            throw Refused(Wording.Of(
                RowFaultCodes.RowTooLong,
                $"Line {line}: The row is longer than {TransferLimits.RowBytes >> 20} MB; a quote before it may not be closed."));
        }
    }

    /// <summary>What is wrong with the current row as such; null when nothing is.</summary>
    public RejectedRow? Fault() => damage switch
    {
        CsvMalformedReason.UnterminatedQuote => Rejected(null, Wording.Of(
            RowFaultCodes.OpenQuote, $"A quote is opened and never closed, so the rest of the file is in one cell.")),
        CsvMalformedReason.TextAfterClosingQuote => Rejected(null, Wording.Of(
            RowFaultCodes.TextAfterQuote, $"A closing quote is followed by text; a quote within a cell is written twice.")),
        _ when reader.FieldCount != Headers.Count => Rejected(null, Wording.Of(
            RowFaultCodes.CellCount, CountOf(reader.FieldCount, Headers.Count))),
        _ => IsText(reader.RawRecord) ? null : NoText(),
    };

    private static FormattableString CountOf(int cells, int inHeader) => cells == 1
        ? (FormattableString)$"The row has {cells} cell, the header {inHeader}."
        : $"The row has {cells} cells, the header {inHeader}.";

    /// <summary>A cell of the current row.</summary>
    public string Cell(int column) => reader.GetString(column);

    public void Dispose() => reader.Dispose();

    private async Task ReadHeaderAsync(CancellationToken cancellationToken)
    {
        try
        {
            await reader.ReadHeaderAsync(cancellationToken);
        }
        catch (CsvFormatException)
        {
            throw BadHeader("The header is longer than a header can be; is this a CSV file?");
        }

        Headers = [.. reader.Headers.Select(header => header.Trim())];
        if (Headers.All(string.IsNullOrEmpty))
            throw Refused(Wording.Of(RowFaultCodes.NoHeader, $"Line {1}: There is no header."));
        if (Headers.Count > TransferLimits.Columns)
            throw BadHeader(string.Create(
                CultureInfo.InvariantCulture, $"It has {Headers.Count} columns; {TransferLimits.Columns} are allowed."));
        if (damage is not null)
            throw BadHeader("The quotes of the header do not match.");
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Headers[i].Contains('\uFFFD', StringComparison.Ordinal) || Headers[i].Contains('\0', StringComparison.Ordinal))
                throw BadHeader("The header holds bytes that are not text; save the file as UTF-8.");
            // Spreadsheets leave empty columns at the end; nobody can mean one of them.
            if (Headers[i].Length > 0 && !columns.TryAdd(Headers[i], i))
                throw Refused(Wording.Of(
                    RowFaultCodes.ColumnTwice, $"Line {1}: The column '{RowTexts.Shorten(Headers[i], 60)}' occurs twice."));
        }
    }

    private RejectedRow NoText()
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!IsText(reader.GetSpan(i)))
                return Rejected(Headers[i], Wording.Of(
                    RowFaultCodes.NoText,
                    $"The cell holds bytes that are not {(isUtf16 ? "UTF-16" : "UTF-8")}; save the file as UTF-8."));
        }

        return Rejected(null, Wording.Of(
            RowFaultCodes.NoText, $"The row holds bytes that are not UTF-8; save the file as UTF-8."));
    }

    // The CSV reader turns UTF-16 into UTF-8, with a sign of its own in place of what is no character.
    private bool IsText(ReadOnlySpan<byte> bytes) => isUtf16 ? bytes.IndexOf("\uFFFD"u8) < 0 : Utf8.IsValid(bytes);

    private RejectedRow Rejected(string? column, Wording wording) => RejectedRow.Of(Line, column, wording);

    private bool IsBlank()
    {
        if (damage is not null)
            return false;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.GetSpan(i).Trim(" \t"u8).IsEmpty)
                return Headers.Count == 1 && CsvSeparator.IsOnlySeparators(reader.GetString(i));
        }

        return true;
    }

    private static TicketValidationException BadHeader(string reason) => Refused(new(RowFaultCodes.BadHeader, $"Line 1: {reason}", ["1"]));

    private static TicketValidationException Refused(Wording wording) => new("file", wording);
}
