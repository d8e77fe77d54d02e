using System.Data.Common;
using System.Globalization;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Storage.Relational.Search;

/// <summary>The values of a statement under construction: no value becomes a part of the text.</summary>
internal sealed class SqlParameters
{
    private readonly Dictionary<object, string> names = [];

    /// <summary>The name under which a value is bound; the same one for the same value.</summary>
    public string Add(object value)
    {
        if (!names.TryGetValue(value, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"@p{names.Count}");
            names.Add(value, name);
        }

        return name;
    }

    /// <summary>The name of a list of strings, bound as JSON.</summary>
    public string AddList<T>(IEnumerable<T> values) => Add(JsonList.Of(values));

    /// <summary>Binds the values.</summary>
    public void BindTo(DbCommand command)
    {
        foreach (var (value, name) in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
