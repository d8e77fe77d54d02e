namespace Ticketing.Testing;

/// <summary>Asks a database for everything that a schema consists of: tables with their columns, indexes, and so on, a line each.</summary>
internal static class CatalogueSql
{
    public const string Sqlite = "select type, name, sql from sqlite_master order by type, name";

    public const string PostgreSql =
        """
        select n.nspname || '.' || c.relname || ' ' || c.relkind::text || ' ' || coalesce(pg_get_indexdef(c.oid), '') || ' ' ||
            coalesce((select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull, ', '
                order by a.attnum)
                from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and c.relkind = 'r'), '')
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not like 'pg_%' and n.nspname <> 'information_schema'
        order by 1
        """;
}
