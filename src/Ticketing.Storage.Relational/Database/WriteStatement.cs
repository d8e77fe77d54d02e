using System.Data.Common;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Database;

/// <summary>A statement that changes rows, with its values.</summary>
/// <param name="sql">One of the constants of the classes of SQL, with its prefix: statements stay prepared by their text.</param>
/// <param name="mustChange">Whether it must change a row: else somebody was faster.</param>
internal abstract class WriteStatement(string sql, bool mustChange)
{
    /// <summary>Its text.</summary>
    public string Sql => sql;

    /// <summary>Whether it must change a row; one that inserts several, all of them.</summary>
    public bool MustChange => mustChange;

    /// <summary>How many rows it inserts at once.</summary>
    public virtual int Rows => 1;

    /// <summary>Makes the parameters, or gives those of an earlier run of the same text new values.</summary>
    public abstract void Bind(DbParameterCollection parameters, Func<DbParameter> newParameter);

    /// <summary>
    /// One statement that does what several of the same text do; null where the database has none. It leaves their rows in their order.
    /// </summary>
    public virtual WriteStatement? Together(IReadOnlyList<WriteStatement> all, RelationalDialect dialect) => null;
}
