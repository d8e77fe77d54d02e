using Ticketing.Counters;
using Ticketing.Storage.Relational.Search.Text.Planning;

namespace Ticketing.Storage.Relational.Search.Text.Statements;

/// <summary>What is asked about tickets with free text.</summary>
/// <param name="Kind">What is answered about them.</param>
/// <param name="Most">Of terms, how many tickets the text index gives; of cells, how many are counted.</param>
/// <param name="Cubes">By what is counted.</param>
internal readonly record struct TextResult(TextResultKind Kind, int Most, IReadOnlyCollection<CounterCube> Cubes)
{
    /// <summary>A page of rows.</summary>
    public static readonly TextResult Page = new(TextResultKind.Page, 0, []);

    /// <summary>A number.</summary>
    public static readonly TextResult Count = new(TextResultKind.Count, 0, []);

    /// <summary>Terms to be scored.</summary>
    public static TextResult Terms(int most) => new(TextResultKind.Terms, most, []);

    /// <summary>Numbers by cells.</summary>
    public static TextResult Cells(IReadOnlyCollection<CounterCube> cubes, int most) => new(TextResultKind.Cells, most, cubes);

    /// <summary>The statement; null when there is nothing to be found.</summary>
    public string? Write(TextSql sql, TextAccessPath path, int scanLimit) => Kind switch
    {
        TextResultKind.Page => sql.Page(path, scanLimit),
        TextResultKind.Terms => sql.Terms(path, scanLimit, Most),
        TextResultKind.Count => sql.Count(path, scanLimit),
        _ => sql.Cells(path, Cubes, Most, scanLimit),
    };
}
