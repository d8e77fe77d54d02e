using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Ticketing.Testing;

/// <summary>
/// A PostgreSQL server for tests: the one that <c>TICKETING_TEST_POSTGRES</c> names (the connection string of a superuser: <c>test.sh</c>
/// begins one for all projects), or a private one, begun once for the test process from the programs in <c>/usr/lib/postgresql</c>. Where
/// there is neither, tests fail.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Setting = "TICKETING_TEST_POSTGRES";

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartSharedAsync);

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> templates = new();
    private readonly string superuser;
    private readonly Process? keeper;
    private readonly string programs;
    private readonly string folder;
    private int databases;

    private PostgresServer(string superuser, Process? keeper = null, string programs = "", string folder = "")
    {
        this.superuser = superuser;
        this.keeper = keeper;
        this.programs = programs;
        this.folder = folder;
    }

    /// <summary>The server that all tests of the process share. Nobody disposes it.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server of the caller's own, that he may kill and dispose.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(AppContext.BaseDirectory, "postgres.sh")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var keeper = Process.Start(start)!;
        var said = (await keeper.StandardOutput.ReadLineAsync())?.Split(' ');
        if (said is not [var port, var folder, var programs])
            throw new InvalidOperationException("PostgreSQL did not start: " + await keeper.StandardOutput.ReadToEndAsync());
        return new($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres", keeper, programs, folder);
    }

    /// <summary>The connection string of an empty database.</summary>
    public Task<string> NewDatabaseAsync() => CreateAsync("template0");

    /// <summary>The connection string of a copy of a database that is prepared once.</summary>
    /// <param name="name">Names what it was prepared as.</param>
    /// <param name="prepare">Prepares the empty database of a connection string.</param>
    public async Task<string> NewDatabaseAsync(string name, Func<string, Task> prepare)
    {
        var template = templates.GetOrAdd(name, _ => new(PrepareAsync));
        return await CreateAsync(await template.Value);

        async Task<string> PrepareAsync()
        {
            var prepared = await NewDatabaseAsync();
            await prepare(prepared);
            // A database that somebody is connected to is not copied.
            NpgsqlConnection.ClearPool(new NpgsqlConnection(prepared));
            return new NpgsqlConnectionStringBuilder(prepared).Database!;
        }
    }

    /// <summary>
    /// Waits until every transaction that ran on the server when it was called is over, those of other tests in other databases too: the
    /// feed of events hands out nothing that is younger than the oldest of them.
    /// </summary>
    public static async Task SettledAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var now = new NpgsqlCommand("select pg_current_xact_id()::text::bigint", connection);
        var latest = (long)(await now.ExecuteScalarAsync(cancellationToken))!;
        await using var oldest = new NpgsqlCommand("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", connection);
        while ((long)(await oldest.ExecuteScalarAsync(cancellationToken))! <= latest)
            await Task.Delay(5, cancellationToken);
    }

    /// <summary>Deletes a database, whoever is still connected.</summary>
    public Task DropAsync(string connectionString) =>
        ExecuteAsync($"drop database if exists \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" with (force)");

    /// <summary>Ends the server as a loss of power to its processes does: nothing is written down any more.</summary>
    public Task KillAsync() => ControlAsync("stop", "--mode=immediate");

    /// <summary>Begins the server again, which takes up what its log has.</summary>
    public Task RestartAsync() => ControlAsync("start", "--wait", $"--log={folder}/server.log");

    public async ValueTask DisposeAsync()
    {
        if (keeper is null)
            return;
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }

    private static async Task<PostgresServer> StartSharedAsync() =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given ? new(given) : await StartAsync();

    private async Task<string> CreateAsync(string template)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"ticketing_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await ExecuteAsync($"create database \"{name}\" template \"{template}\"");
        return new NpgsqlConnectionStringBuilder(superuser) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    private async Task ExecuteAsync(string sql)
    {
        // Not pooled: the connection of before a server was killed would be handed out after it.
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(superuser) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task ControlAsync(params string[] words)
    {
        if (keeper is null)
            throw new InvalidOperationException("Only a private server is killed.");
        using var control = Process.Start(AsPostgres([$"{programs}/pg_ctl", .. words, "--silent", $"--pgdata={folder}/cluster"]))!;
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
            throw new InvalidOperationException($"pg_ctl {words[0]} failed.");
    }

    // The server refuses to run as root.
    private static ProcessStartInfo AsPostgres(params string[] command)
    {
        string[] words = Environment.UserName == "root"
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command]
            : command;
        return new(words[0], words[1..]) { WorkingDirectory = "/tmp" };
    }
}
