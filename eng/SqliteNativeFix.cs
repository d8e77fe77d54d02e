using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Ticketing.Eng;

/// <summary>
/// Lets Microsoft.Data.Sqlite 10 run on the native bundle 2.0.6, the newest one that the registry this project builds with has.
/// Microsoft.Data.Sqlite was compiled against SQLitePCLRaw.core 2.1.13 and the runtime never binds to a lower version by itself; the
/// members it uses are the same in 2.0.6. Linked into tests and the sample host, never into a package. It can go, together with
/// Sqlite.props, when SQLitePCLRaw.bundle_e_sqlite3 2.1.13 or later can be restored.
/// </summary>
internal static class SqliteNativeFix
{
    // A module initializer is what runs before the first type of Microsoft.Data.Sqlite is touched, whoever starts the program.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Apply()
    {
        AssemblyLoadContext.Default.Resolving += AnswerWithTheOneThatIsThere;
        SQLitePCL.Batteries_V2.Init();
    }

    private static Assembly? AnswerWithTheOneThatIsThere(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is not { } simpleName || !simpleName.StartsWith("SQLitePCLRaw", StringComparison.Ordinal))
            return null;
        var path = Path.Combine(AppContext.BaseDirectory, simpleName + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
