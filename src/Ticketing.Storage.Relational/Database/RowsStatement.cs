using System.Data.Common;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A statement that inserts many rows at once: each of its parameters is an array with a value for each row.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class RowsStatement<T>(string sql, T[] rows, bool mustChange) : WriteStatement(sql, mustChange)
{
    public override int Rows => rows.Length;

    public override void Bind(DbParameterCollection parameters, Func<DbParameter> newParameter)
    {
        foreach (var column in RowColumn<T>.Of(Sql))
        {
            var parameter = newParameter();
            parameter.ParameterName = column.Name;
            parameter.Value = column.Values(rows);
            parameters.Add(parameter);
        }
    }
}
