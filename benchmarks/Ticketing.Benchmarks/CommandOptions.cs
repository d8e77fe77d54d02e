using System.Globalization;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Scale;

namespace Ticketing.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandOptions
{
    public const string Usage =
        """
        load    fill databases:       --sizes 100000,1000000 --databases sqlite,postgresql
        scale   measure the stores:   --sizes … --databases … --stores dapper,efcore --operations "open,text" --quick
        bulk    what takes many:      --sizes … --databases … --stores … --operations "export: csv,import,fold,deliver" --quick
        http    measure over HTTP:    --sizes … --databases … --stores … --quick
        pages   measure the pages:    --sizes … --databases … --actors agent --quick (the last size)
        live    live streams:         --sizes … --databases … --stores … --quick
        files   2 GB up and down:     --quick (200 MB)
        notify  mails to people:      --sizes … --databases … --stores … --operations "mails,requests,idle" --quick
        shapes  what people type:     --sizes … --databases … --stores dapper --actors agent --operations "W30" --quick
        micro   measure the core:     what follows is BenchmarkDotNet's, such as --filter '*Decide*'

        --sqlite FOLDER      where the files are; default: ticketing-bench in the folder for temporary files
        --postgresql TEXT    connection string of the server; default: Host=127.0.0.1;Username=postgres
        --results FILE       where results are kept; default: benchmarks/results.json
        --readme FILE        the page whose tables are written anew; default: none
        --fresh              fill the databases anew
        --fields NUMBER      load and scale: how many custom fields there are; default: 0
        """;

    public IReadOnlyList<int> Sizes { get; init; } = [100_000];

    public IReadOnlyList<string> Databases { get; init; } = ["sqlite", "postgresql"];

    public IReadOnlyList<StoreKind> Stores { get; init; } = Enum.GetValues<StoreKind>();

    public IReadOnlyList<string> Operations { get; init; } = [];

    public IReadOnlyList<string> Actors { get; init; } = [];

    public string SqliteFolder { get; init; } = Path.Combine(Path.GetTempPath(), "ticketing-bench");

    public string Server { get; init; } = "Host=127.0.0.1;Username=postgres";

    public string Results { get; init; } = "benchmarks/results.json";

    public string? Readme { get; init; }

    public int Fields { get; init; }

    public bool Quick { get; init; }

    public bool Fresh { get; init; }

    /// <exception cref="ArgumentException">It asks for something that there is not.</exception>
    public static CommandOptions Read(IReadOnlyList<string> args)
    {
        var options = new CommandOptions();
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--quick" => options with { Quick = true },
                "--fresh" => options with { Fresh = true },
                _ when i + 1 == args.Count => throw new ArgumentException($"What does {args[i]} say?\n{Usage}"),
                "--sizes" => options with { Sizes = [.. List(args[++i]).Select(size => int.Parse(size, CultureInfo.InvariantCulture))] },
                "--databases" => options with { Databases = List(args[++i]) },
                "--stores" =>
                    options with { Stores = [.. List(args[++i]).Select(store => Enum.Parse<StoreKind>(store, ignoreCase: true))] },
                "--operations" => options with { Operations = List(args[++i]) },
                "--actors" => options with { Actors = List(args[++i]) },
                "--fields" => options with { Fields = int.Parse(args[++i], CultureInfo.InvariantCulture) },
                "--sqlite" => options with { SqliteFolder = args[++i] },
                "--postgresql" => options with { Server = args[++i] },
                "--results" => options with { Results = args[++i] },
                "--readme" => options with { Readme = args[++i] },
                _ => throw new ArgumentException($"There is no {args[i]}.\n{Usage}"),
            };
        }

        return options;
    }

    /// <summary>Whether an operation is asked for: all are when none is named.</summary>
    public bool Wants(string operation) => IsAmong(Operations, operation);

    /// <summary>Whether an actor is asked for: all are when none is named.</summary>
    public bool WantsActor(string actor) => IsAmong(Actors, actor);

    public BenchmarkDatabase Database(string kind, int size) => kind switch
    {
        "sqlite" => new SqliteBenchmarkDatabase(SqliteFolder, size),
        "postgresql" => new PostgreSqlBenchmarkDatabase(Server, size),
        _ => throw new ArgumentException($"There is no database {kind}: sqlite or postgresql."),
    };

    private static bool IsAmong(IReadOnlyList<string> wanted, string name) =>
        wanted.Count == 0 || wanted.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
