using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>
/// A statement whose parameters are the properties of a row. A mapper makes them anew for each row, which is a good part of the time that
/// an import takes.
/// </summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class RowStatement<T>(string sql, T row, bool mustChange) : WriteStatement(sql, mustChange)
{
    public override void Bind(DbParameterCollection parameters, Func<DbParameter> newParameter)
    {
        var columns = RowColumn<T>.Of(Sql);
        var isNew = parameters.Count == 0;
        for (var i = 0; i < columns.Count; i++)
        {
            if (isNew)
                parameters.Add(columns[i].NewParameter(newParameter));
            parameters[i].Value = columns[i].Value(row) ?? DBNull.Value;
        }
    }

    public override WriteStatement? Together(IReadOnlyList<WriteStatement> all, RelationalDialect dialect) =>
        dialect.OfArrays(Sql) is { } sql
            ? new RowsStatement<T>(sql, [.. all.Select(one => ((RowStatement<T>)one).Row)], MustChange)
            : null;

    private T Row => row;
}
