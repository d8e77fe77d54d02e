using System.Data.Common;
using System.Net;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Ticketing.SampleHost.Hosting;

/// <summary>What <c>appsettings.json</c>, the environment and the command line say about this help desk.</summary>
internal sealed record HostSettings
{
    /// <summary>The store over Dapper.</summary>
    public const string Dapper = "dapper";

    /// <summary>The store over EF Core.</summary>
    public const string EfCore = "efcore";

    /// <summary>Which store: one of the two above (<c>Ticketing:Storage</c>).</summary>
    public required string Storage { get; init; }

    /// <summary>Whether an empty database gets demo people and tickets (<c>Ticketing:Demo</c>).</summary>
    public required bool Demo { get; init; }

    /// <summary>How often one address may try to sign in or register in a minute (<c>Ticketing:SignInsPerMinute</c>).</summary>
    public required int SignInsPerMinute { get; init; }

    /// <summary>Which database it is (<c>Ticketing:Database</c>).</summary>
    public required HostDatabase Database { get; init; }

    /// <summary>The database, a file named in full (<c>ConnectionStrings:Ticketing</c>).</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// Where the keys are kept that sign people in (<c>Ticketing:Folder</c>): by default the folder of the database's file, or that of the
    /// program where the database is no file.
    /// </summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Where attachments are kept (<c>Ticketing:Attachments:Folder</c>): by default <c>attachments</c> in <see cref="Folder"/>. Hosts on
    /// one database need one that all of them see.
    /// </summary>
    public required string AttachmentFolder { get; init; }

    /// <summary>Whether attachments are kept in a store that speaks S3: where <c>Ticketing:Attachments:S3</c> says anything.</summary>
    public required bool HasAttachmentBucket { get; init; }

    /// <summary>How many bytes an attachment has at most (<c>Ticketing:Attachments:MostBytes</c>): 25 MB where it is not said.</summary>
    public required long? MostAttachmentBytes { get; init; }

    /// <summary>What may be attached in single projects (<c>Ticketing:Attachments:Projects:support:MostBytes</c>).</summary>
    public required IConfiguration AttachmentProjects { get; init; }

    /// <summary>
    /// Where people reach the help desk (<c>Ticketing:PublicUrl</c>), for addresses that stand outside of its own pages; null where it was
    /// not said.
    /// </summary>
    public required Uri? PublicUrl { get; init; }

    /// <summary>
    /// What stands for <see cref="PublicUrl"/> where that was not said: this machine, at the port that the host was told to listen on. It
    /// is not asked of requests either.
    /// </summary>
    public required Uri OwnUrl { get; init; }

    /// <summary>Whether mail goes to a server: where <c>Ticketing:Email:Host</c> is set; else it goes into a folder.</summary>
    public required bool HasMailServer { get; init; }

    /// <summary>Whether people are told in Slack: where <c>Ticketing:Slack:Token</c> is set.</summary>
    public required bool HasSlack { get; init; }

    /// <summary>
    /// Whether webhooks may lead to this machine and into private networks (<c>Ticketing:Webhooks:AllowPrivateAddresses</c>).
    /// </summary>
    public required bool AllowPrivateWebhooks { get; init; }

    /// <summary>
    /// Whether webhooks may do without encryption (<c>Ticketing:Webhooks:AllowHttp</c>): by default where they may be private, since a
    /// program on the same machine has no certificate.
    /// </summary>
    public required bool AllowHttpWebhooks { get; init; }

    /// <exception cref="HostSettingsException">A setting is missing or has no meaning.</exception>
    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var storage = OneOf(configuration, "Ticketing:Storage", Dapper, EfCore);
        var isSqlite = OneOf(configuration, "Ticketing:Database", "sqlite", "postgresql") == "sqlite";
        if (configuration.GetConnectionString("Ticketing") is not { Length: > 0 } text)
            throw new HostSettingsException("ConnectionStrings:Ticketing is missing: name a database, such as 'Data Source=ticketing.db'.");
        var mayBePrivate = configuration.GetValue("Ticketing:Webhooks:AllowPrivateAddresses", false);
        var (connectionString, beside) = isSqlite ? File(text, environment) : (Server(text), environment.ContentRootPath);
        var folder = configuration["Ticketing:Folder"] is { Length: > 0 } given
            ? Path.GetFullPath(given, environment.ContentRootPath)
            : beside;
        return new()
        {
            Storage = storage,
            Demo = configuration.GetValue("Ticketing:Demo", false),
            SignInsPerMinute = Math.Max(1, configuration.GetValue("Ticketing:SignInsPerMinute", 30)),
            Database = isSqlite ? HostDatabase.Sqlite : HostDatabase.PostgreSql,
            ConnectionString = connectionString,
            HasMailServer = !string.IsNullOrWhiteSpace(configuration["Ticketing:Email:Host"]),
            HasSlack = !string.IsNullOrWhiteSpace(configuration["Ticketing:Slack:Token"]),
            AllowPrivateWebhooks = mayBePrivate,
            AllowHttpWebhooks = configuration.GetValue("Ticketing:Webhooks:AllowHttp", mayBePrivate),
            OwnUrl = OnThisMachine(configuration["urls"]),
            PublicUrl = Address(configuration["Ticketing:PublicUrl"]),
            Folder = folder,
            HasAttachmentBucket = configuration.GetSection("Ticketing:Attachments:S3").Exists(),
            MostAttachmentBytes = configuration.GetValue<long?>("Ticketing:Attachments:MostBytes"),
            AttachmentProjects = configuration.GetSection("Ticketing:Attachments:Projects"),
            AttachmentFolder = Path.GetFullPath(configuration["Ticketing:Attachments:Folder"] ?? "attachments", folder),
        };
    }

    private static (string ConnectionString, string Folder) File(string text, IHostEnvironment environment)
    {
        var connection = Parse(text, "SQLite", given => new SqliteConnectionStringBuilder(given));
        if (connection is { DataSource: "" or ":memory:" } or { Mode: SqliteOpenMode.Memory })
            throw new HostSettingsException(
                "ConnectionStrings:Ticketing must name a file: a database in memory is gone with its first connection.");
        connection.DataSource = Path.GetFullPath(connection.DataSource, environment.ContentRootPath);
        return (connection.ToString(), Path.GetDirectoryName(connection.DataSource)!);
    }

    private static string Server(string text) =>
        Parse(text, "PostgreSQL", given => new NpgsqlConnectionStringBuilder(given)) is { Host.Length: > 0 } connection
            ? connection.ToString()
            : throw new HostSettingsException("ConnectionStrings:Ticketing must name a server: 'Host=db;Database=desk;Username=desk'.");

    private static Uri? Address(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? address
            : throw new HostSettingsException(
                $"Ticketing:PublicUrl is '{text}'. It is a scheme and a host, such as 'https://desk.example.com'.");
    }

    // Of several addresses the first one. What is no name of this machine alone, such as all of them (http://+:80), stands for it here; a
    // port that the system chooses is not known yet.
    private static Uri OnThisMachine(string? urls)
    {
        if (urls?.Split(';')[0] is not { Length: > 0 } first || BindingAddress.Parse(first) is not { Port: > 0 } bound)
            return new("http://localhost:5000");
        var isLoopback = IPAddress.TryParse(bound.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
        return new UriBuilder(bound.Scheme, isLoopback ? bound.Host : "localhost", bound.Port).Uri;
    }

    private static T Parse<T>(string text, string database, Func<string, T> read)
        where T : DbConnectionStringBuilder
    {
        try
        {
            return read(text);
        }
        catch (ArgumentException e)
        {
            throw new HostSettingsException($"ConnectionStrings:Ticketing is no connection string of {database}: {e.Message}");
        }
    }

    private static string OneOf(IConfiguration configuration, string key, params string[] known)
    {
        var value = configuration[key] ?? known[0];
        return known.FirstOrDefault(one => one.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw new HostSettingsException($"{key} is '{value}'. Known is: {string.Join(", ", known)}.");
    }
}
