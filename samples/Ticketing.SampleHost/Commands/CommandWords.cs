namespace Ticketing.SampleHost.Commands;

/// <summary>What stands on the command line behind a command's name: options with a value each, and the rest.</summary>
internal sealed class CommandWords
{
    private static readonly string[] HostOptions = ["environment", "contentRoot", "applicationName"];

    private readonly Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> operands = [];

    private CommandWords()
    {
    }

    /// <summary>
    /// Reads <c>--name value</c> and <c>--name=value</c>. Settings (<c>--ConnectionStrings:Ticketing …</c>) are the configuration's and
    /// passed over.
    /// </summary>
    /// <exception cref="UsageException">An option is unknown, repeated or without a value.</exception>
    public static CommandWords Read(IReadOnlyList<string> words, params string[] known)
    {
        var read = new CommandWords();
        foreach (var (option, value) in Split(words))
        {
            if (option is null)
                read.operands.Add(value!);
            else if (value is null)
                throw new UsageException($"--{option} has no value.");
            else if (option.Contains(':', StringComparison.Ordinal) || HostOptions.Contains(option, StringComparer.OrdinalIgnoreCase))
                continue;
            else if (!known.Contains(option, StringComparer.OrdinalIgnoreCase))
                throw new UsageException($"--{option} is unknown here.");
            else if (!read.options.TryAdd(option, value))
                throw new UsageException($"--{option} is given twice.");
        }

        return read;
    }

    /// <summary>
    /// What the configuration may read of them: the options. It would take a file such as <c>/srv/a.csv</c> for an option, and the setting
    /// behind it for its value.
    /// </summary>
    public static string[] Settings(IReadOnlyList<string> words) =>
        [.. Split(words).Where(word => word is { Option: not null, Value: not null }).Select(word => $"--{word.Option}={word.Value}")];

    /// <summary>The value of an option; null when it is not given.</summary>
    public string? Find(string option) => options.GetValueOrDefault(option);

    /// <summary>The value of an option.</summary>
    /// <exception cref="UsageException">It is not given.</exception>
    public string Get(string option) => Find(option) ?? throw new UsageException($"--{option} is missing.");

    /// <summary>One of the names of an enumeration, in lower case on the command line.</summary>
    /// <exception cref="UsageException">It is not given, or none of them.</exception>
    public T Get<T>(string option)
        where T : struct, Enum
    {
        var value = Get(option);
        var names = Enum.GetNames<T>();
        return names.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(value, ignoreCase: true)
            : throw new UsageException(
                $"--{option} is '{value}'. Known are: {string.Join(", ", names.Select(name => name.ToLowerInvariant()))}.");
    }

    /// <summary>The only operand, a file, in full.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string GetFile() => operands switch
    {
        [var file] => Path.GetFullPath(file),
        [] => throw new UsageException("The file is missing."),
        _ => throw new UsageException($"One file is expected, not {operands.Count}: {string.Join(" ", operands)}"),
    };

    /// <summary>Refuses operands.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void RefuseOperands()
    {
        if (operands is [var first, ..])
            throw new UsageException($"'{first}' means nothing here.");
    }

    private static IEnumerable<(string? Option, string? Value)> Split(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
                yield return (null, words[i]);
            else if (words[i][2..].Split('=', 2) is [var option, var value])
                yield return (option, value);
            else
                yield return (words[i][2..], ++i < words.Count ? words[i] : null);
        }
    }
}
