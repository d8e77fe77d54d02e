using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ticketing.Testing;

/// <summary>
/// A PostgreSQL server for tests: the one that <c>TICKETING_TEST_POSTGRES</c> names (the connection string of a superuser), or a private
/// one, begun once for the test process from the programs in <c>/usr/lib/postgresql</c>. Where there is neither, tests fail.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Setting = "TICKETING_TEST_POSTGRES";

    // Begins the server, says so, and waits until its standard input ends: it does when the process that began it is gone, however
    // that came about, so no server and no folder is ever left behind. Killing tests begin and end the server meanwhile.
    private const string Keeper =
        """
        trap '' INT
        folder=$(mktemp -d /tmp/ticketing-postgres-XXXXXX)
        "$1/initdb" --pgdata="$folder/cluster" --username=postgres --auth=trust --encoding=UTF8 --no-locale --no-sync >"$folder/initdb.log" 2>&1 || {
            echo failed; tail -n 3 "$folder/initdb.log"; rm -rf "$folder"; exit 1; }
        cat >>"$folder/cluster/postgresql.conf" <<SETTINGS
        listen_addresses = '127.0.0.1'
        port = $2
        unix_socket_directories = ''
        fsync = off
        full_page_writes = off
        max_connections = 200
        shared_buffers = 128MB
        timezone = 'UTC'
        SETTINGS
        "$1/pg_ctl" start --wait --silent --pgdata="$folder/cluster" --log="$folder/server.log" >/dev/null || {
            echo failed; tail -n 3 "$folder/server.log"; rm -rf "$folder"; exit 1; }
        echo "$folder"
        cat >/dev/null
        "$1/pg_ctl" stop --mode=immediate --silent --pgdata="$folder/cluster" >/dev/null 2>&1
        rm -rf "$folder"
        """;

    private static readonly Lazy<Task<PostgresServer>> Shared = new(StartSharedAsync);

    private readonly SemaphoreSlim making = new(1, 1);
    private readonly Dictionary<string, string> templates = [];
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
        var programs = Programs();
        var port = FreePort();
        var start = AsPostgres("/bin/sh", "-c", Keeper, "sh", programs, port.ToString(CultureInfo.InvariantCulture));
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        var keeper = Process.Start(start)!;
        var folder = await keeper.StandardOutput.ReadLineAsync();
        if (folder is null or "failed")
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
        await making.WaitAsync();
        try
        {
            if (!templates.TryGetValue(name, out var template))
            {
                var prepared = await NewDatabaseAsync();
                await prepare(prepared);
                template = new NpgsqlConnectionStringBuilder(prepared).Database!;
                NpgsqlConnection.ClearPool(new NpgsqlConnection(prepared));
                templates.Add(name, template);
            }

            return await CreateAsync(template);
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>
    /// Waits until every transaction that ran on the server when it was called is over, those of other tests in other databases too: the feed of events hands
    /// out nothing that is younger than the oldest of them.
    /// </summary>
    public static async Task SettledAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var now = new NpgsqlCommand("select pg_current_xact_id()::text::bigint", connection);
        var latest = (long)(await now.ExecuteScalarAsync(cancellationToken))!;
        await using var oldest = new NpgsqlCommand("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", connection);
        while ((long)(await oldest.ExecuteScalarAsync(cancellationToken))! <= latest)
            cancellationToken.ThrowIfCancellationRequested();
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
        making.Dispose();
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
        var name = string.Create(CultureInfo.InvariantCulture, $"ticketing_test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await ExecuteAsync($"create database \"{name}\" template \"{template}\"");
        return new NpgsqlConnectionStringBuilder(superuser) { Database = name, IncludeErrorDetail = true }.ConnectionString;
    }

    private async Task ExecuteAsync(string sql)
    {
        // Not pooled: the connection of before a server was killed would be handed out after it.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(superuser) { Pooling = false }.ConnectionString);
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
        string[] words = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;
        return new(words[0], words[1..]) { WorkingDirectory = "/tmp" };
    }

    private static string Programs() =>
        (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [])
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")))
            .MaxBy(bin => int.TryParse(Path.GetFileName(Path.GetDirectoryName(bin)), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
        ?? throw new InvalidOperationException(
            $"These tests need PostgreSQL: install its programs (apt-get install postgresql), or give a superuser's connection string in {Setting}.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
