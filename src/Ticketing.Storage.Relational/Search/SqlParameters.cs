using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search;

/// <summary>The values of a statement under construction: no value becomes a part of the text.</summary>
internal sealed class SqlParameters
{
    // Of so few, looking at each is as fast as a table, and takes less room.
    private const int MostUntabled = 16;

    private static readonly string[] Names = [.. Enumerable.Range(1, 200).Select(NewName)];

    private readonly RelationalDialect dialect;
    private readonly List<object> values;
    private Dictionary<object, int>? numbers;

    public SqlParameters(RelationalDialect dialect)
        : this(dialect, [])
    {
    }

    /// <summary>Values whose names are their numbers.</summary>
    public SqlParameters(RelationalDialect dialect, List<object> values)
    {
        this.dialect = dialect;
        this.values = values;
    }

    /// <summary>The values; each one's name is its number.</summary>
    public IReadOnlyList<object> Values => values;

    /// <summary>The name under which a value is bound; the same one for the same value.</summary>
    public string Add(object value)
    {
        if (NumberOf(value) is var known and >= 0)
            return NameOf(known);
        values.Add(value);
        numbers?.Add(value, values.Count - 1);
        return NameOf(values.Count - 1);
    }

    /// <summary>The same, hidden from a planner, see <see cref="RelationalDialect.UnknownValue"/>.</summary>
    public string AddUnknown(object value) => dialect.UnknownValue(Add(value));

    /// <summary>The name of a list of strings, bound as JSON.</summary>
    public string AddList<T>(IEnumerable<T> values) => Add(JsonList.Of(values));

    /// <summary>Binds the values.</summary>
    public void BindTo(DbCommand command)
    {
        for (var number = 0; number < values.Count; number++)
            command.With(dialect.NamesParameters ? NameOf(number) : BoundCommand.ByPlace, values[number]);
    }

    private int NumberOf(object value)
    {
        if (values.Count <= MostUntabled)
            return values.IndexOf(value);
        numbers ??= values.Select((one, number) => (one, number)).ToDictionary(pair => pair.one, pair => pair.number);
        return numbers.TryGetValue(value, out var known) ? known : -1;
    }

    private static string NameOf(int number) => number < Names.Length ? Names[number] : NewName(number + 1);

    private static string NewName(int number) => string.Create(CultureInfo.InvariantCulture, $"${number}");
}
