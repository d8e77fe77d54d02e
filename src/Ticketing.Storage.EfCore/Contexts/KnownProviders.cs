using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Ticketing.Storage.EfCore.Contexts;

/// <summary>
/// Finds the EF Core provider for a database by the name of the method that every app calls to choose it. No package of ours references a
/// provider, and a host that has said UseSqlite once should not have to say it again (docs/adr/0011).
/// </summary>
internal static class KnownProviders
{
    private static readonly Dictionary<string, (string Assembly, string Type, string Method)> Known = new(StringComparer.Ordinal)
    {
        ["Sqlite"] = (
            "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions", "UseSqlite"),
        ["PostgreSql"] = (
            "Npgsql.EntityFrameworkCore.PostgreSQL", "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions", "UseNpgsql"),
    };

    /// <summary>Chooses the provider for a dialect.</summary>
    /// <exception cref="InvalidOperationException">The app does not have it.</exception>
    public static void Use(string dialect, DbContextOptionsBuilder options)
    {
        var (assembly, type, method) = Known[dialect];
        // The one that takes no connection: (DbContextOptionsBuilder, Action<its own options>?).
        var choose = Find(assembly)?.GetType(type)?.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(candidate => candidate.Name == method && !candidate.IsGenericMethod
                && candidate.GetParameters() is [{ ParameterType: var first }, { ParameterType: { IsGenericType: true } second }]
                && first == typeof(DbContextOptionsBuilder) && second.GetGenericTypeDefinition() == typeof(Action<>))
            ?? throw new InvalidOperationException(
                $"The EF Core store needs the provider's package {assembly}: reference it, "
                + $"or choose another with ef.UseProvider(options => options.{method}()).");
        choose.Invoke(null, [options, null]);
    }

    private static Assembly? Find(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
