using CsvHelper;
using Ticketing.Texts;

namespace Ticketing.Transfer.Csv;

/// <summary>Writes a table, in UTF-8, to a stream, which stays open. Formulas are defused.</summary>
internal sealed class CsvRows(Stream output) : IAsyncDisposable
{
    // Blanks at the ends are quoted, or whoever reads the file may trim them. Formulas are defused here, so that it can be undone.
    private readonly CsvWriter writer = CsvWriter.Create(
        output,
        CsvWriterOptions.Default with { Quoting = CsvQuoting.WhenNeededOrWhitespace, Injection = CsvInjection.None },
        leaveOpen: true);

    /// <summary>Writes a row; null is an empty cell.</summary>
    public async ValueTask WriteAsync(IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        foreach (var cell in cells)
            writer.WriteField(FormulaGuard.Defuse(cell ?? ""));
        await writer.EndRecordAsync(cancellationToken);
    }

    /// <summary>Sees to it that all of it is written.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken) => await writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
