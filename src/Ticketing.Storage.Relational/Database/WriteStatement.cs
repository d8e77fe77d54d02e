using System.Data.Common;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A statement that changes rows, with its values.</summary>
/// <param name="sql">One of the constants of the classes of SQL, with its prefix: statements stay prepared by their text.</param>
/// <param name="mustChange">Whether it must change a row: else somebody was faster.</param>
internal abstract class WriteStatement(string sql, bool mustChange)
{
    /// <summary>Its text.</summary>
    public string Sql => sql;

    /// <summary>Whether it must change a row.</summary>
    public bool MustChange => mustChange;

    /// <summary>Makes the parameters, or gives those of an earlier run of the same text new values.</summary>
    public abstract void Bind(DbParameterCollection parameters, Func<DbParameter> newParameter);
}
