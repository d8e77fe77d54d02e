using System.Diagnostics;
using System.Globalization;

namespace Ticketing.Testing;

/// <summary>A folder and a database for sample hosts that run as processes of their own; any number of them may share it.</summary>
internal sealed class HostPlace : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ticketing-place-");
    private readonly Dictionary<string, string> settings = [];
    private readonly Func<Task>? drop;
    private int? largestFile;

    private HostPlace(string database, string? connectionString, Func<Task>? drop)
    {
        this.drop = drop;
        settings["Ticketing__Database"] = database;
        settings["ConnectionStrings__Ticketing"] = connectionString ?? $"Data Source={DatabaseFile}";
        settings["Ticketing__Folder"] = folder.FullName;
        // Tests sign in more often than people do.
        settings["Ticketing__SignInsPerMinute"] = "100000";
    }

    /// <summary>Where the keys are, and the database where it is a file.</summary>
    public string Folder => folder.FullName;

    /// <summary>The database where it is a file.</summary>
    public string DatabaseFile => Path.Combine(folder.FullName, "ticketing.db");

    /// <summary>What the sample host is told here, as its configuration names it: <c>Ticketing:Storage</c>.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        settings.Append(new("contentRoot", SampleHostFolder()))
            .ToDictionary(setting => setting.Key.Replace("__", ":", StringComparison.Ordinal), setting => setting.Value);

    /// <summary>On a SQLite file that is not there yet.</summary>
    public static HostPlace Sqlite() => new("sqlite", null, null);

    /// <summary>On an empty database of the server that tests share.</summary>
    public static async Task<HostPlace> PostgreSqlAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.NewDatabaseAsync();
        return new("postgresql", connectionString, () => server.DropAsync(connectionString));
    }

    /// <summary>On a database that somebody else deletes.</summary>
    public static HostPlace On(string database, string connectionString) => new(database, connectionString, null);

    /// <summary>On either.</summary>
    public static Task<HostPlace> NewAsync(string database) => database == "sqlite" ? Task.FromResult(Sqlite()) : PostgreSqlAsync();

    /// <summary>Says a setting of the sample host: <c>Ticketing__Storage</c>.</summary>
    public HostPlace With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Lets no file of the programs that are started from here on grow beyond a size, as a full disk does.</summary>
    public HostPlace WithFilesUpTo(int kilobytes)
    {
        largestFile = kilobytes;
        return this;
    }

    /// <summary>How the program is started here.</summary>
    public ProcessStartInfo Start(string environment, IEnumerable<string> words)
    {
        // Whoever is told that a file is too large by an error, and not by a signal, goes on.
        string[] limited = largestFile is { } most
            ? ["/bin/bash", "-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {most}; exec \"$0\" \"$@\""),
                "dotnet"]
            : ["dotnet"];
        var start = new ProcessStartInfo(limited[0], [.. limited[1..], "exec", typeof(Program).Assembly.Location, .. words])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["ASPNETCORE_CONTENTROOT"] = SampleHostFolder(),
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            },
        };
        // As in the processes of tests: tests/Directory.Build.props.
        start.Environment["DOTNET_TieredPGO"] = "0";
        // Otherwise the runtime maps its code by way of a file that is too large.
        if (largestFile is not null)
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach (var (setting, value) in settings)
            start.Environment[setting] = value;
        return start;
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] words)
    {
        using var process = Process.Start(Start("Production", words))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (drop is not null)
            await drop();
        folder.Delete(recursive: true);
    }

    // The settings that come with it are looked for there: they are no part of what is built.
    private static string SampleHostFolder()
    {
        for (var here = new DirectoryInfo(AppContext.BaseDirectory); here is not null; here = here.Parent)
        {
            if (Path.Combine(here.FullName, "samples", "Ticketing.SampleHost") is var found && Directory.Exists(found))
                return found;
        }

        throw new InvalidOperationException("The sample host is not above the tests.");
    }
}
