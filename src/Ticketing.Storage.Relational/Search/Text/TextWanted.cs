using Ticketing.Counters;

namespace Ticketing.Storage.Relational.Search.Text;

/// <summary>What is wanted of tickets with free text.</summary>
/// <param name="Part">What is answered about them.</param>
/// <param name="Most">Of terms, how many the index gives; of cells, how many are counted.</param>
/// <param name="Cubes">By what is counted.</param>
internal readonly record struct TextWanted(TextPart Part, int Most, IReadOnlyCollection<CounterCube> Cubes)
{
    /// <summary>A page of rows.</summary>
    public static readonly TextWanted Page = new(TextPart.Page, 0, []);

    /// <summary>A number.</summary>
    public static readonly TextWanted Count = new(TextPart.Count, 0, []);

    /// <summary>Terms to be scored.</summary>
    public static TextWanted Terms(int most) => new(TextPart.Terms, most, []);

    /// <summary>Numbers by cells.</summary>
    public static TextWanted Cells(IReadOnlyCollection<CounterCube> cubes, int most) => new(TextPart.Cells, most, cubes);

    /// <summary>The statement; null when there is nothing to be found.</summary>
    public string? Write(TextSql sql, TextRoute route, int window) => Part switch
    {
        TextPart.Page => sql.Page(route, window),
        TextPart.Terms => sql.Terms(route, window, Most),
        TextPart.Count => sql.Count(route, window),
        _ => sql.Cells(route, Cubes, Most, window),
    };
}
